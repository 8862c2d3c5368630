import type { ResultsReading } from '../../application/ports/table-files.ts';
import { type ResultsFileRefusal, readResultsFile } from '../../domain/results/results-file.ts';
import { NOT_JSON, parseJson, tooBigForJson } from '../json-file.ts';

const sentences: Readonly<Record<ResultsFileRefusal['name'], (detail: string) => string>> = {
  otherKind: () =>
    'Tệp không phải là kết quả kỳ đánh giá do lệnh results export ghi ra; chưa nạp gì. Anh/chị xuất lại bằng: results export KỲ --to TỆP.json',
  otherVersion: (detail) =>
    `Tệp kết quả theo phiên bản ${detail}, bản trợ lý này chỉ đọc được phiên bản 1; chưa nạp gì. Anh/chị cập nhật trợ lý rồi nạp lại.`,
  damaged: (detail) =>
    `Tệp kết quả không đúng ở "${detail}", có thể đã bị sửa tay hoặc bị cắt; chưa nạp gì. Anh/chị xuất lại tệp rồi nạp lại.`,
  unitTwice: (detail) =>
    `Tệp kết quả có hai đơn vị cùng mã "${detail}" nên không biết lấy đơn vị nào; chưa nạp gì. Anh/chị xuất lại tệp rồi nạp lại.`,
};

/** Results out of a JSON file. */
export function readResults(bytes: Buffer): ResultsReading {
  const tooBig = tooBigForJson(bytes);
  if (tooBig !== null) return { ok: false, refusal: tooBig };
  const value = parseJson(bytes.toString('utf8'));
  if (value === undefined) return { ok: false, refusal: { name: 'notJson', message: NOT_JSON } };
  const reading = readResultsFile(value);
  if (reading.ok) return reading;
  const { name, detail } = reading.refusal;
  return { ok: false, refusal: { name, message: sentences[name](detail) } };
}
