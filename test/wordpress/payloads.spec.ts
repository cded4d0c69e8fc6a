import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '../support/wordpress/wordpress-page.js';

/** Payloads of Mspecs, as documented or seen. */
const samples = JSON.parse(readFileSync(join(import.meta.dirname, 'integration-samples.json'), 'utf8')) as {
  dealById: {body: Record<string, unknown>};
  viewings: Record<string, unknown>;
};

/** Returns a value once for each of its parts, with the part removed, null or of another type. */
function* broken(value: unknown): Generator {
  yield null;
  yield 'text';
  yield 7;
  yield -1.5;
  yield true;
  yield [];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (Array.isArray(value)) {
      yield value.filter((each) => each !== item);
      for (const part of broken(item))
        yield (value as unknown[]).map((each) => (each === item ? part : each));
    } else {
      const {[key]: _, ...others} = value as Record<string, unknown>;
      yield others;
      for (const part of broken(item)) yield {...value, [key]: part};
    }
  }
}

test('no payload of Mspecs makes PHP warn', async ({site}) => {
  test.slow();
  const {body} = samples.dealById;
  const {edge, ...kinds} = samples.viewings as {edge: Record<string, unknown>} & Record<string, unknown>;
  const all = {...body, viewings: [...Object.values(kinds), ...Object.values(edge)]};
  const variants = [body, all, ...broken(all)].filter((deal) => typeof deal === 'object' && deal !== null);
  expect(variants.length).toBeGreaterThan(500);
  const encoded = Buffer.from(JSON.stringify(variants)).toString('base64');
  // One post takes each payload in turn, as a sync of Mspecs' plugin would store it.
  const code = `
    update_option('mspecs_stand_in_offline', 1);
    set_error_handler(function ($level, $message, $file, $line) {
      if (strpos($file, 'mspecs-viewing-booker') !== false) throw new ErrorException("$message in $file:$line");
    });
    $id = 'MDAwNHwwMDAwMDAwMDc1NHw1OA..';
    $post = wp_insert_post(['post_type' => 'mspecs_deal', 'post_status' => 'publish', 'post_title' => 'x', 'meta_input' => ['mspecs_id' => $id]]);
    $statuses = [];
    foreach (json_decode(base64_decode(file_get_contents('variants.txt')), true) as $index => $deal) {
      foreach (['location', 'estate', 'office', 'users', 'publishingInformation', 'viewings'] as $field) {
        $value = $deal[$field] ?? '';
        if (($before[$field] ?? null) !== $value) update_post_meta($post, $field, wp_slash($value));
        $before[$field] = $value;
      }
      foreach (['deals/', 'v3/viewings/slot/status/'] as $path) {
        $response = rest_do_request('/mspecs-viewing-booker/v1/' . $path . rawurlencode($id));
        $statuses[$response->get_status()] = true;
        MspecsViewingBooker\\encode_json($response->get_data());
      }
      MspecsViewingBooker\\served_content($id, '', 'sv');
      foreach (['MDAwNHwwMDAwMDAwMTIwMXw5MQ..', 'MDAwNHwwMDAwMDAwMTIwMnw5MQ..'] as $viewing) {
        try { MspecsViewingBooker\\open_option(MspecsViewingBooker\\read_deal($id), $viewing, ''); } catch (MspecsViewingBooker\\Problem $problem) {}
      }
      try { $deal = MspecsViewingBooker\\read_deal($id); MspecsViewingBooker\\times_view($deal); MspecsViewingBooker\\contact_view($deal); } catch (MspecsViewingBooker\\Problem $problem) {}
    }
    ksort($statuses);
    echo implode(',', array_keys($statuses));
    wp_delete_post($post, true);
    delete_option('mspecs_stand_in_offline');`;
  const {writeFileSync} = await import('node:fs');
  writeFileSync(join(site.folder, 'variants.txt'), encoded);
  expect(['200', '200,404']).toContain(await site.php(code));
});

test('reads local times in the zone of the home', async ({site}) => {
  const instants = await site.php(`
    $zone = new DateTimeZone('Europe/Stockholm');
    foreach (['2026-11-14T12:00:00', '2026-07-14 12:00', '2026-11-14T11:00:00Z', '2026-11-14T12:00:00.5+01:00', '2026-11-14', '2026-03-29T02:30:00', '2026-02-30', 'soon', ''] as $text)
      echo json_encode(MspecsViewingBooker\\parse_instant($text, $zone)), ' ';`);
  const at = (text: string) => String(Date.parse(text) / 1000);
  expect(instants.trim().split(' ')).toEqual([
    at('2026-11-14T11:00:00Z'),
    at('2026-07-14T10:00:00Z'),
    at('2026-11-14T11:00:00Z'),
    at('2026-11-14T11:00:00Z'),
    at('2026-11-13T23:00:00Z'),
    at('2026-03-29T01:30:00Z'),
    'null',
    'null',
    'null',
  ]);
});
