import {join} from 'node:path';
import process from 'node:process';
import {AngularNodeAppEngine, createNodeRequestHandler, writeResponseToNodeResponse} from '@angular/ssr/node';
import express from 'express';
import {toNodeListener} from 'mspecs-viewing-booker/proxy/node';
import {proxy} from '../../shared/proxy';

const app = express();
const angularApp = new AngularNodeAppEngine();

app.use('/api/mspecs', toNodeListener(proxy));
app.use(express.static(join(import.meta.dirname, '../browser'), {index: false, redirect: false}));
app.use((request, response, next) => {
  angularApp
    .handle(request)
    .then((rendered) => (rendered ? writeResponseToNodeResponse(rendered, response) : next()))
    .catch(next);
});

if (process.env['PORT']) app.listen(Number(process.env['PORT']), '127.0.0.1');

export const reqHandler = createNodeRequestHandler(app);
