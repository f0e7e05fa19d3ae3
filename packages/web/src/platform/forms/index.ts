export { DayInput } from "./day-input.tsx";
export { type Controlled, Field, PasswordInput, Ticks } from "./fields.tsx";
export { ContractForm } from "./form.tsx";
export { filledIn, serverPlaces, type WrongPlace, wrongPlaces } from "./places.ts";
