import {httpResource} from '@angular/common/http';
import {Component, CUSTOM_ELEMENTS_SCHEMA} from '@angular/core';
import 'mspecs-viewing-booker';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>Råsundavägen 4</h1>
      @if (deal.hasValue()) {
        <mspecs-viewing-booker proxy-url="/api/mspecs" [deal]="deal.value()" />
      }
    </main>
  `,
})
export class App {
  readonly dealId = 'MDAwNHwwMDAwMDAwMDc1NHw1OA..';
  readonly deal = httpResource<object>(() => `/api/mspecs/deals/${this.dealId}`);
}
