import { expect, test } from 'vitest';
import type { OfficeQuestion } from '../../../src/conversation/office/read-question.ts';
import { readQuestions } from '../../../src/conversation/office/read-questions.ts';

const unit = (code: string, name: string) => ({ scorecardId: code, code, name, groupCode: 'so' });
const office = {
  groups: [
    { code: 'so', name: 'Các sở' },
    { code: 'xa', name: 'Các xã' },
  ],
  units: [unit('SYT', 'Sở Y tế'), unit('SNV', 'Sở Nội vụ'), unit('SNNMT', 'Sở Nông nghiệp và Môi trường')],
  sets: new Map(),
  campaign: { classification: { bands: [] } },
};

function described(question: OfficeQuestion): string {
  if (question.kind === 'list') return [question.ask, ...question.groups].join(' ');
  if (question.kind !== 'board') return question.kind;
  const { ask, groups, units } = question.question;
  return [ask, ...groups, ...units.flatMap(({ among }) => among)].join(' ');
}

test.each([
  ['tiến độ và xếp hạng các sở', ['progress so', 'ranking so']],
  ['xep hang cac so voi tien do', ['ranking so', 'progress so']],
  ['xếp hạng các sở và đơn vị chưa nộp của các xã', ['ranking so', 'waiting xa']],
  ['sở nào cao nhất và thấp nhất', ['top so', 'bottom so']],
  ['top 3 sở, mất điểm ở đâu', ['top so', 'lost so']],
  ['đề nghị khen thưởng rồi ai không liên lạc được', ['awards', 'unreached']],
  ['xếp hạng Sở Y tế với tiến độ các xã', ['ranking SYT', 'progress xa']],
  ['sở nào trên 90 và sở nào dưới 60', ['within so', 'within so']],
  ['điểm trung bình các sở và ai nộp trễ', ['average so', 'late so']],
  // One question, whatever joins its words.
  ['tiến độ các sở và các xã', ['progress so xa']],
  ['xếp hạng các sở và các xã', ['ranking so xa']],
  ['so sánh Sở Y tế với Sở Nội vụ', ['compare SYT SNV']],
  ['so sánh Sở Y tế với năm trước', ['lastYear SYT']],
  ['so sánh sở đầu và sở cuối', ['compareEnds so']],
  ['sở nào từ 80 đến dưới 90', ['within so']],
  ['Sở Nông nghiệp và Môi trường hạng mấy', ['ranking SNNMT']],
  ['xin chào và cảm ơn', []],
])('%s asks: %j', (typed, expected) => {
  expect(readQuestions(typed, office).map(described)).toEqual(expected);
});
