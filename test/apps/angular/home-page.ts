import {Component, Input, signal} from '@angular/core';
import {homes, type Home} from '../homes.js';
import {ViewingTimes} from './viewing-times.js';

@Component({
  selector: 'home-page',
  imports: [ViewingTimes],
  template: `
    <main>
      <h1>{{ home?.address ?? 'Sidan finns inte' }}</h1>
      @if (home) {
        <button [attr.aria-expanded]="isOpen()" (click)="isOpen.set(!isOpen())">Visningstider</button>
        @if (isOpen()) {
          <viewing-times [dealId]="home.dealId" />
        }
      }
    </main>
  `,
})
export class HomePage {
  /** Route parameter. */
  @Input() path = '';
  readonly isOpen = signal(false);

  get home(): Home | undefined {
    return homes.find(({path}) => path === this.path);
  }
}
