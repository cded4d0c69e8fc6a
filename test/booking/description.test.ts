import {expect} from '@open-wc/testing';
import {toLines} from '../../src/booking/description.js';

describe('the lines of a description', () => {
  const cases: readonly (readonly [text: string, lines: readonly string[]])[] = [
    ['Välkommen', ['Välkommen']],
    ['a\nb\r\nc\rd', ['a', 'b', 'c', 'd']],
    ['a<br>b<br/>c<BR />d<br\t/>e', ['a', 'b', 'c', 'd', 'e']],
    ['a<br>\r\nb<br/>\nc', ['a', 'b', 'c']],
    ['a\n\nb<br><br>c', ['a', '', 'b', '', 'c']],
    ['\n<br> a <br>\r\n', ['a']],
    ['<br>', []],
    ['', []],
    ['<b>fet</b> & <script>alert(1)</script>', ['<b>fet</b> & <script>alert(1)</script>']],
    ['<br class="x"> <broker> </br> &lt;br&gt;', ['<br class="x"> <broker> </br> &lt;br&gt;']],
  ];
  for (const [text, lines] of cases) {
    it(`split ${JSON.stringify(text)} into ${lines.length}`, () => {
      expect(toLines(text)).to.deep.equal(lines);
    });
  }
});
