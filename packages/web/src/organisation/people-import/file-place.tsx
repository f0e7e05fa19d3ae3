import { type DragEvent, type ReactNode, useId, useState } from "react";

type FilePlaceProps = {
  /** The words on the button: choose, or choose another. */
  readonly label: string;
  /** What stands beside the button. */
  readonly hint: ReactNode;
  /** The endings offered, such as `.csv,.xlsx`. */
  readonly accept: string;
  readonly disabled: boolean;
  readonly onChoose: (file: File) => void;
};

/** A place to choose a file by key or click, or to drop one. The same file can be chosen again once corrected. */
export function FilePlace({ label, hint, accept, disabled, onChoose }: FilePlaceProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !disabled) onChoose(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same by key
    <div
      className={over ? "file-place file-place-over" : "file-place"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        id={id}
        type="file"
        className="hidden"
        accept={accept}
        disabled={disabled}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) onChoose(file);
        }}
      />
      <label htmlFor={id} className="file-choose">
        {label}
      </label>
      <div className="file-hint">{hint}</div>
    </div>
  );
}
