package uk.wardline.feeds.fault;

import java.util.Locale;

/** Every kind of fault a file or a row can have; the code is what programs look at. */
public enum FaultCode {
  // Of a row.
  /** A column that must have a value has none. */
  REQUIRED,
  /** The value is not of the column's type. */
  TYPE,
  /** The value does not match the column's pattern. */
  PATTERN,
  /** The value is not in the column's list. */
  LIST,
  /** The value is shorter or longer than the column allows. */
  LENGTH,
  /** The value is below the minimum or above the maximum. */
  RANGE,
  /** One of several columns that belong together is empty and another is not. */
  TOGETHER,
  /** An earlier row of the delivery has the same key. */
  KEY,
  /** The row belongs to another month than the delivery. */
  SCOPE,
  /** The row has more or fewer fields than the header. */
  RAGGED,
  /** Bytes that mean nothing in the delivery's encoding. */
  ENCODING,
  /** A control character that no text holds. */
  CONTROL,
  /** Text between a closing quote and the next delimiter. */
  QUOTE,
  /** A field beyond the contract's limit. */
  FIELD_TOO_LONG,
  /** A row beyond the limit for one row. */
  ROW_TOO_LONG,

  // Of a file.
  /** There is no such file. */
  FILE_MISSING,
  /** It is a folder, a device or the like. */
  NOT_A_FILE,
  /** The file cannot be read. */
  UNREADABLE,
  /** The file has no bytes, or nothing but blank lines. */
  EMPTY,
  /** The file has a header and no rows, where that would end every record of its scope. */
  HEADER_ALONE,
  /** The file is no delimited text. */
  NOT_TEXT,
  /** The file is in an encoding that the contract does not name. */
  FILE_ENCODING,
  /** The file grew or changed while it was read. */
  CHANGING,
  /** A quote that is never closed. */
  UNCLOSED_QUOTE,
  /** A column of the contract is not in the header. */
  COLUMN_MISSING,
  /** Two columns of the header have one name. */
  COLUMN_TWICE,
  /** A column of the header has no name. */
  COLUMN_UNNAMED,
  /** The header is no header: broken quotes or beyond the limit. */
  HEADER,
  /** The gzip file is broken or ends early. */
  GZIP,
  /** The gzip file unpacks to more than the limit. */
  UNPACKED_SIZE,
  /** No row tells which month the delivery stands for. */
  SCOPE_UNKNOWN,
  /** The name of the file does not say on which day the extract was taken. */
  AS_AT,
  /** The extract was taken before one of the same feed that is loaded already. */
  LATE;

  /** The code as it is stored and shown: lower case, with hyphens. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
