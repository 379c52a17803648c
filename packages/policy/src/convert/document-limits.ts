/** Bytes of a document. Policies with pictures are below 5 MB. */
export const MAX_DOCUMENT_BYTES = 20_000_000;
/** Bytes that the read parts of a DOCX may inflate to, together: forty thousand pages of text. */
export const MAX_INFLATED_BYTES = 64_000_000;
/** Files in a DOCX. */
export const MAX_ARCHIVE_FILES = 5000;
/** Cells of all tables of a document. */
export const MAX_TABLE_CELLS = 200_000;
/** Tables in tables; deeper ones are read as text of the cell that they stand in. */
export const MAX_TABLE_DEPTH = 10;
/** Pages of a PDF. */
export const MAX_PAGES = 500;
/** Pieces of text on one page of a PDF. */
export const MAX_PAGE_ITEMS = 100_000;
/** UTF-16 units of the text that comes out. */
export const MAX_TEXT_LENGTH = 10_000_000;
