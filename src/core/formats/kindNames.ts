/** Files that people mistake for text, as they are called in English: other languages have a name for each. */
export const FILE_KINDS = [
  'a PDF',
  'a zip archive or an office document',
  'an empty zip archive',
  'a picture',
  'a picture or a recording',
  'a gzip archive',
  'a 7z archive',
  'a RAR archive',
  'a bzip2 archive',
  'an xz archive',
  'a Zstandard archive',
  'a tar archive',
  'an old office document',
  'a rich-text document',
  'a PostScript document',
  'a SQLite database',
  'a Parquet table',
  'an Arrow table',
  'a Feather table',
  'an Avro file',
  'an ORC table',
  'an HDF5 file',
  'an array of NumPy',
  'a program',
  'a recording',
  'a DjVu document',
  'a binary property list',
  'a font',
  'a Word document',
  'an Excel spreadsheet',
  'a PowerPoint presentation',
  'an EPUB book',
  'an OpenDocument spreadsheet',
  'an OpenDocument text',
  'a Java program',
  'a Pages or Numbers document',
] as const;

export type FileKind = (typeof FILE_KINDS)[number];

export type ArchiveKind = 'gzip' | 'zip';

/** Kinds of XML that hold papers in a form that is not read, by names that people know. */
export type XmlKind =
  'METS of a library' | 'MARC of a library' | 'OpenURL' | 'sources of Microsoft Word' | 'TEI' | 'RDF';
