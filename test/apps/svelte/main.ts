import {mount} from 'svelte';
import SiteApp from './SiteApp.svelte';

mount(SiteApp, {target: document.getElementById('app')!});
