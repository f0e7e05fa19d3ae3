import type { RefObject } from "react";

type FileInputProps = {
  /** Clicked by the button that is seen in its place. */
  readonly input: RefObject<HTMLInputElement | null>;
  readonly accept: string;
  /** Opens the camera at once where there is one. */
  readonly capture?: "environment";
  readonly onChoose: (file: File) => void;
};

/** The browser's own choice of a file, unseen. The same file can be chosen again once corrected. */
export function FileInput({ input, accept, capture, onChoose }: FileInputProps) {
  return (
    <input
      ref={input}
      type="file"
      className="hidden"
      tabIndex={-1}
      aria-hidden="true"
      accept={accept}
      capture={capture}
      onChange={(event) => {
        const [file] = event.target.files ?? [];
        event.target.value = "";
        if (file) onChoose(file);
      }}
    />
  );
}
