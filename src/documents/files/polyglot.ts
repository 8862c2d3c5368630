import type { FileKind } from '../../domain/evidence/file-kind.ts';
import { pdfHeaderAt } from './file-signatures.ts';

const ZIP_END = Buffer.from('504b0506', 'hex');
const ZIP_ENTRY = Buffer.from('504b0102', 'hex');
const ZIP_END_BYTES = 22;
const MOST_COMMENT_BYTES = 65_535;
const RAR = Buffer.from('526172211a07', 'hex');
const SEVEN_ZIP = Buffer.from('377abcaf271c', 'hex');
const WEB_CODE = ['<?php', '<script', '<html'];

/** Whether a file of a known kind would also open as something else: a PDF, an archive, a web page. */
export function isPolyglot(bytes: Buffer, kind: FileKind): boolean {
  if (kind === 'pdf') return hasForeignPrefix(bytes) || endsAsArchive(bytes);
  if (pdfHeaderAt(bytes) !== null) return true;
  if (kind === 'docx' || kind === 'xlsx' || kind === 'xml') return false;
  return endsAsArchive(bytes) || (isPicture(kind) && hasWebCode(bytes));
}

function isPicture(kind: FileKind): boolean {
  return kind === 'jpeg' || kind === 'png' || kind === 'webp' || kind === 'heic';
}

/** White space and a byte order mark before the header are only untidy. */
function hasForeignPrefix(bytes: Buffer): boolean {
  const before = bytes.toString('latin1', 0, pdfHeaderAt(bytes) ?? 0);
  return !/^(?:\xef\xbb\xbf)?[\s\0]*$/.test(before);
}

function endsAsArchive(bytes: Buffer): boolean {
  return hasZipDirectory(bytes) || bytes.includes(RAR) || bytes.includes(SEVEN_ZIP);
}

function hasZipDirectory(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - ZIP_END_BYTES - MOST_COMMENT_BYTES);
  return bytes.lastIndexOf(ZIP_END) >= from && bytes.includes(ZIP_ENTRY);
}

function hasWebCode(bytes: Buffer): boolean {
  return WEB_CODE.some((code) => bytes.includes(code) || bytes.includes(code.toUpperCase()));
}
