/** Why a typed number was refused. */
export interface NumberRefusal {
  readonly name: 'notANumber' | 'negative' | 'tooPrecise' | 'tooLarge';
}
