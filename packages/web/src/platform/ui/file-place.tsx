import { Button } from "antd";
import { type DragEvent, useRef, useState } from "react";
import { useFormat, useText } from "../text/index.ts";
import { FileInput } from "./file-input.tsx";
import { texts } from "./text.ts";

type FilePlaceProps = {
  /** The file chosen; null as long as there is none. */
  readonly file: File | null;
  /** Which files can be read, in words. */
  readonly kinds: string;
  /** The endings offered, such as `.csv,.xlsx`. */
  readonly accept: string;
  /** The chosen file is being read; said aloud. */
  readonly reading: boolean;
  readonly disabled: boolean;
  readonly onChoose: (file: File) => void;
};

/** A place to choose a file by key or click, or to drop one. */
export function FilePlace({ file, kinds, accept, reading, disabled, onChoose }: FilePlaceProps) {
  const t = useText(texts);
  const input = useRef<HTMLInputElement>(null);
  const { over, ...dropping } = useDrop((dropped) => !disabled && onChoose(dropped));
  return (
    <div className={over ? "file-place file-place-over" : "file-place"} {...dropping}>
      <FileInput input={input} accept={accept} onChoose={onChoose} />
      <Button
        type={file ? "default" : "primary"}
        loading={reading}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {file ? t.chooseAnotherFile : t.chooseFile}
      </Button>
      <div className="file-hint">{file ? <FileName file={file} /> : <Invitation kinds={kinds} />}</div>
      <span role="status" className="hidden">
        {reading && file ? t.reading(file.name) : ""}
      </span>
    </div>
  );
}

/** What makes an element a place to drop a file on, and whether one is held over it. */
function useDrop(onDrop: (file: File) => void) {
  const [over, setOver] = useState(false);
  return {
    over,
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer.files;
      if (file) onDrop(file);
    },
  };
}

function FileName({ file }: { readonly file: File }) {
  const { fileSize } = useFormat();
  return (
    <>
      <strong>{file.name}</strong> {fileSize(file.size)}
    </>
  );
}

function Invitation({ kinds }: { readonly kinds: string }) {
  const t = useText(texts);
  return (
    <>
      {t.orDrop}
      <br />
      {kinds}
    </>
  );
}
