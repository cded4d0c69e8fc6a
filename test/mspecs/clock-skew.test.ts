import {expect} from '@open-wc/testing';
import {clockSkew} from '../../src/mspecs/clock-skew.js';

const minute = 60_000;

/** Skew in minutes by a response sent this many minutes from now by the local clock, perhaps aged in a cache. */
const skewBy = (minutes: number, age?: number): number => {
  const headers = {
    date: new Date(Date.now() + minutes * minute).toUTCString(),
    ...(age !== undefined && {age: String(age * 60)}),
  };
  return Math.round(clockSkew(new Response('', {headers})) / minute) + 0;
};

describe('the clock skew', () => {
  it('is the difference to the server, in both directions', () => {
    expect(skewBy(0)).to.equal(0);
    expect(skewBy(4 * 60)).to.equal(240);
    expect(skewBy(-10 * 24 * 60)).to.equal(-14_400);
  });

  it('is zero if the response aged in a cache, whether the cache keeps the date or writes its own', () => {
    expect(skewBy(-10, 10)).to.equal(0);
    expect(skewBy(0, 10)).to.equal(0);
  });

  it('is smaller by the age of the response if the clock is ahead', () => {
    expect(skewBy(-250, 10)).to.equal(-240);
    expect(skewBy(240, 10)).to.equal(240);
  });

  it('is unknown without a readable date', () => {
    expect(clockSkew(new Response(''))).to.be.NaN;
    expect(clockSkew(new Response('', {headers: {date: 'yesterday', age: '1'}}))).to.be.NaN;
  });
});
