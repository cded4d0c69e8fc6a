import '@angular/compiler';
import {Component} from '@angular/core';
import {bootstrapApplication} from '@angular/platform-browser';
import {provideRouter, RouterLink, RouterOutlet, withComponentInputBinding} from '@angular/router';
import {homes} from '../homes.js';
import {HomePage} from './home-page.js';

@Component({selector: 'start-page', template: '<h1>Till salu</h1>'})
class StartPage {}

@Component({
  selector: 'site-app',
  imports: [RouterLink, RouterOutlet],
  template: `
    <nav>
      @for (home of homes; track home.path) {
        <a [routerLink]="home.path">{{ home.address }}</a>
      }
    </nav>
    <router-outlet />
  `,
})
class SiteApp {
  readonly homes = homes;
}

await bootstrapApplication(SiteApp, {
  providers: [
    provideRouter(
      [
        {path: '', component: StartPage},
        {path: ':path', component: HomePage},
      ],
      withComponentInputBinding(),
    ),
  ],
});
