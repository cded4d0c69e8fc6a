import {provideHttpClient, withFetch} from '@angular/common/http';
import {provideBrowserGlobalErrorListeners, type ApplicationConfig} from '@angular/core';
import {provideClientHydration} from '@angular/platform-browser';

export const appConfig: ApplicationConfig = {
  providers: [provideBrowserGlobalErrorListeners(), provideClientHydration(), provideHttpClient(withFetch())],
};
