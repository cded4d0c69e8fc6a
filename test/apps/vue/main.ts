import {createApp} from 'vue';
import {createRouter, createWebHistory} from 'vue-router';
import HomePage from './HomePage.vue';
import SiteApp from './SiteApp.vue';
import StartPage from './StartPage.vue';

const router = createRouter({
  history: createWebHistory(),
  routes: [
    {path: '/', component: StartPage},
    {path: '/:path', component: HomePage, props: true},
  ],
});

createApp(SiteApp).use(router).mount('#app');
