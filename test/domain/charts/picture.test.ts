import { expect, test } from 'vitest';
import { pictureSchema } from '../../../src/domain/charts/picture.ts';
import { everyPicture } from './pictures.ts';

test.each(everyPicture)('what a picture of $what shows is read back whole', (picture) => {
  expect(pictureSchema.parse(JSON.parse(JSON.stringify(picture)))).toEqual(picture);
});
