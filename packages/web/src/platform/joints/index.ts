export { PartsIn, type Places, showIn } from "./joints.tsx";
