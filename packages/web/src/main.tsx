import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createMemory } from "./platform/client/index.ts";
import { startKeeping } from "./platform/device/index.ts";
import { Look, paint } from "./platform/look/index.ts";
import "./platform/look/look.css";
import { sessionQuery } from "./platform/session/index.ts";
import { currentLanguage, speak } from "./platform/text/index.ts";
import { router } from "./router.tsx";

const memory = createMemory(() => memory.setQueryData(sessionQuery.queryKey, null));

paint();
speak(currentLanguage());
startKeeping();

const place = document.getElementById("root");
if (place) {
  createRoot(place).render(
    <StrictMode>
      <Look>
        <QueryClientProvider client={memory}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Look>
    </StrictMode>,
  );
}
