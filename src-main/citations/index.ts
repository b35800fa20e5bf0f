export type CitationKey = string;
