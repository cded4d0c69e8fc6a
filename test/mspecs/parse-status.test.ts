import {expect} from '@open-wc/testing';
import {parseStatus} from '../../src/mspecs/parse-status.js';

const read = (text: string) => {
  const {status, problems} = parseStatus(text);
  return {slots: status && [...status], problems};
};

describe('parsing the status of a deal', () => {
  it('reads the example in the specification', () => {
    const text = `{
      "MDAwMnwwMDAwMDAwMDI3NHwyNzg.": {"numberOfBooked": 4, "fullyBooked": true},
      "MDAwMnwwMDAwMDAwMDI3NXwyNzg.": {"numberOfBooked": 0, "fullyBooked": false}
    }`;
    expect(read(text)).to.deep.equal({
      slots: [
        ['MDAwMnwwMDAwMDAwMDI3NHwyNzg.', {booked: 4, full: true}],
        ['MDAwMnwwMDAwMDAwMDI3NXwyNzg.', {booked: 0, full: false}],
      ],
      problems: [],
    });
  });

  it('keeps the order of the response and ignores unknown fields', () => {
    expect(read('{"z": {"fullyBooked": false, "more": {}}, "a": {"fullyBooked": true}}')).to.deep.equal({
      slots: [
        ['z', {full: false}],
        ['a', {full: true}],
      ],
      problems: [],
    });
  });

  it('has no count if none is given', () => {
    expect(read('{"a": {"fullyBooked": false, "numberOfBooked": null}}').slots).to.deep.equal([
      ['a', {full: false}],
    ]);
  });

  it('marks an unreadable slot and names the invalid field', () => {
    const {slots, problems} = read(
      '{"a": null, "b": {"fullyBooked": 0}, "c": {"fullyBooked": true, "numberOfBooked": "4"}, "d": {"fullyBooked": true}}',
    );
    expect(slots).to.deep.equal([
      ['a', 'unreadable'],
      ['b', 'unreadable'],
      ['c', 'unreadable'],
      ['d', {full: true}],
    ]);
    expect(problems).to.have.length(3);
    expect(problems.join('\n')).to.match(
      /^status of slot a .*\nfullyBooked of slot b .*\nnumberOfBooked of slot c /,
    );
  });

  it('handles ids that equal property names of Object.prototype', () => {
    expect(
      read('{"__proto__": {"fullyBooked": true}, "constructor": {"fullyBooked": false}}').slots,
    ).to.deep.equal([
      ['__proto__', {full: true}],
      ['constructor', {full: false}],
    ]);
  });

  it('rejects a response that is not an object', () => {
    for (const text of ['', 'x', '{', '[]', 'null', '1', '"x"', '<html></html>']) {
      const {slots, problems} = read(text);
      expect(slots, text).to.equal(undefined);
      expect(problems, text).to.have.length(1);
    }
  });
});
