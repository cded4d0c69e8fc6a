import {Component, CUSTOM_ELEMENTS_SCHEMA, Input, signal} from '@angular/core';
import 'mspecs-viewing-booker';
import type {SlotSelectedEvent} from 'mspecs-viewing-booker';
import {requestedNews, selectedNews, visitor} from '../homes.js';

@Component({
  selector: 'viewing-times',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <mspecs-viewing-booker
      [attr.deal-id]="dealId"
      proxy-url="/api/mspecs"
      [refreshInterval]="60"
      [consentRequired]="true"
      [contact]="visitor"
      (mspecs-slot-selected)="tellChoice($event)"
      (mspecs-booking-accepted)="news.set(requestedNews)"
    >
      <span slot="heading">Välkommen på visning</span>
    </mspecs-viewing-booker>
    <p role="status">{{ news() }}</p>
  `,
})
export class ViewingTimes {
  @Input({required: true}) dealId = '';
  readonly visitor = {...visitor};
  readonly requestedNews = requestedNews;
  readonly news = signal('');

  tellChoice({choice}: SlotSelectedEvent): void {
    this.news.set(selectedNews(choice));
  }
}
