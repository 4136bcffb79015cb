import { isOutage } from './outage.js';

test.each(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'ECONNREFUSED', 'ENOTFOUND', '57P01', '57P03', '53300', '08006'])(
  '%s says that database or disk cannot be used right now, however deep it lies',
  (code) => {
    const error = Object.assign(new Error('x'), { code });
    expect(isOutage(error)).toBe(true);
    expect(isOutage(new Error('outer', { cause: error }))).toBe(true);
    expect(isOutage(new AggregateError([error], 'several'))).toBe(true);
  },
);

test.each([[null], ['ENOSPC'], [new Error('x')], [Object.assign(new Error('x'), { code: '23514' })]])(
  '%s is a fault of another kind',
  (error) => {
    expect(isOutage(error)).toBe(false);
  },
);
