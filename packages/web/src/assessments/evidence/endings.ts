/** What the browser's file dialog offers; the server has its own list and looks at the bytes. */
export const endings =
  ".pdf,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.wps,.et,.odt,.ods,.odp,.jpg,.jpeg,.png,.gif,.webp,.tif,.tiff,.bmp,.heic,.heif,.txt,.md,.log,.csv,.mp3,.wav,.m4a,.aac,.ogg,.opus,.flac,.amr";

/** The same for photographs. */
export const imageEndings = ".jpg,.jpeg,.png,.webp,.heic,.heif,.gif,.tif,.tiff,.bmp";
