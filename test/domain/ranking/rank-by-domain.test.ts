import { expect, test } from 'vitest';
import type { DomainResult } from '../../../src/domain/ranking/board.ts';
import {
  domainsOfGroup,
  lostPoints,
  rankByDomain,
  weakestDomains,
} from '../../../src/domain/ranking/rank-by-domain.ts';
import { pts } from '../build.ts';
import { boardOf, boardUnit, domainOf, rankingCampaign } from './boards.ts';

function unitOf(code: string, ...domains: DomainResult[]) {
  const sum = (of: (domain: DomainResult) => number) =>
    pts(domains.reduce((total, domain) => total + of(domain) / 10_000, 0));
  const result = { points: sum((one) => one.points), maximum: sum((one) => one.maximum), domains };
  return boardUnit(code, null, { result });
}

const board = boardOf([
  unitOf('A', domainOf('1', 10, 10), domainOf('2', 5, 20)),
  unitOf('B', domainOf('1', 4, 10), domainOf('2', 0, 0)),
  unitOf('C', domainOf('1', 2, 5), domainOf('2', 10, 20)),
]);

test('a group is ranked by one domain, without the units that are not assessed on it', () => {
  const ranked = (key: string) => {
    const found = rankByDomain(rankingCampaign(), board, key);
    return [
      found.ranked.map(({ unit, rank, tied }) => `${rank}${tied ? '=' : ''} ${unit.code}`).join(', '),
      found.without.map(({ code }) => code).join(', '),
    ];
  };
  expect(ranked('1')).toEqual(['1 A, 2= B, 2= C', '']);
  expect(ranked('2')).toEqual(['1 C, 2 A', 'B']);
  expect(ranked('9')).toEqual(['', 'A, C, B']);
});

test('a group is as strong in a domain as its units together', () => {
  expect(domainsOfGroup(board)).toEqual([domainOf('1', 16, 25), domainOf('2', 15, 40)]);
  const withApart = boardOf([
    unitOf('A', domainOf('1', 1, 10)),
    { ...unitOf('B', domainOf('1', 3, 10)), ranked: false },
  ]);
  expect(domainsOfGroup(withApart)).toEqual([domainOf('1', 4, 20)]);
});

test('the weakest domain has the lowest share, not the fewest points or the most lost', () => {
  const keys = (...domains: DomainResult[]) => weakestDomains(domains).map(({ domainKey }) => domainKey);
  expect(keys(domainOf('1', 3, 10), domainOf('2', 2, 5), domainOf('3', 60, 100))).toEqual(['1']);
  expect(keys(domainOf('1', 2.9999, 5), domainOf('2', 6, 10), domainOf('3', 3, 5))).toEqual(['1']);
  expect(keys(domainOf('1', 9, 10), domainOf('2', 6, 10), domainOf('3', 3, 5))).toEqual(['2', '3']);
  expect(keys(domainOf('1', 10, 10), domainOf('2', 0, 0))).toEqual([]);
  expect(keys()).toEqual([]);
});

test('points are lost where a domain is short of its maximum, most first', () => {
  const domains = [domainOf('1', 9, 10), domainOf('2', 0, 0), domainOf('3', 5, 8), domainOf('4', 7, 7)];
  expect(lostPoints(domains).map(({ domain, lost }) => [domain.domainKey, lost])).toEqual([
    ['3', pts(3)],
    ['1', pts(1)],
  ]);
});
