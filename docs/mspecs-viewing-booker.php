<?php
/**
 * Plugin Name: Viewing booker for Mspecs
 * Description: REST routes for <mspecs-viewing-booker proxy-url="/wp-json/mspecs-viewing/v1">, on top of Mspecs' own plugin.
 * Requires PHP: 7.4
 *
 * Deals come from the posts that Mspecs' plugin updates by its webhook. Mspecs is called only to send requests.
 */

defined('ABSPATH') || exit;

add_action('rest_api_init', function () {
    $id = '[A-Za-z0-9_-]+\.{0,2}';
    $route = function ($path, $method, $answer) {
        register_rest_route('mspecs-viewing/v1', $path, array(
            'methods' => $method,
            'callback' => $answer,
            'permission_callback' => '__return_true',
        ));
    };
    $route("/deals/(?P<deal>$id)", 'GET', 'mspecs_viewing_deal');
    $route("/v3/viewings/slot/status/(?P<deal>$id)", 'GET', 'mspecs_viewing_status');
    $route("/v3/viewings/externalViewer/(?P<viewing>$id)", 'POST', 'mspecs_viewing_book');
    $route("/v3/viewings/externalViewer/(?P<viewing>$id)/slot/(?P<slot>$id)", 'POST', 'mspecs_viewing_book');
});

/** Returns the deal, reduced to the fields that the element reads. */
function mspecs_viewing_deal(WP_REST_Request $request) {
    $deal = mspecs_viewing_find($request['deal']);
    if (!$deal) return mspecs_viewing_problem(404, 'not-found');
    $public = array_flip(array('viewings', 'location', 'publishingInformation'));
    return array('id' => $request['deal']) + array_intersect_key(mspecs_get_mspecs_meta($deal), $public);
}

/** Derives the status of each slot from the deal. */
function mspecs_viewing_status(WP_REST_Request $request) {
    $deal = mspecs_viewing_find($request['deal']);
    if (!$deal) return mspecs_viewing_problem(404, 'not-found');
    $status = new stdClass();
    foreach (mspecs_get_viewings($deal) as $viewing) {
        foreach ($viewing['slots'] ?? array() as $slot) {
            $free = $slot['freeSpots'] ?? null;
            $seats = $viewing['slotCapacity'] ?? null;
            $status->{$slot['id']} = array('fullyBooked' => $free !== null && $free <= 0)
                + ($free === null || $seats === null ? array() : array('numberOfBooked' => max(0, $seats - $free)));
        }
    }
    return $status;
}

/** Sends a request to Mspecs, once per Idempotency-Key. */
function mspecs_viewing_book(WP_REST_Request $request) {
    $key = $request->get_header('idempotency-key');
    $name = 'mspecs_viewing_' . md5((string) $key);
    if ($key && ($first = get_transient($name))) return new WP_REST_Response($first['body'], $first['status']);

    $deal = mspecs_viewing_find((string) $request->get_param('dealId'));
    if (!$deal) return mspecs_viewing_problem(404, 'not-found');
    $reason = mspecs_viewing_why_not($deal, $request['viewing'], $request['slot']);
    $statuses = array('not-found' => 404, 'invalid' => 400, 'closed' => 409, 'slot-full' => 409);
    if ($reason) return mspecs_viewing_problem($statuses[$reason], $reason);
    $contact = mspecs_viewing_contact($request->get_json_params());
    if (!$contact) return mspecs_viewing_problem(400, 'invalid');

    // Stored before sending, so that a repeat with this key is not sent again.
    $unknown = array('status' => 504, 'body' => array('status' => 504, 'reason' => 'timeout'));
    if ($key) set_transient($name, $unknown, DAY_IN_SECONDS);
    $result = $request['slot']
        ? mspecs_add_buyer_to_viewing_slot($deal, $request['viewing'], $request['slot'], $contact)
        : mspecs_add_buyer_to_viewing($deal, $request['viewing'], $contact);
    $answer = mspecs_viewing_answer($result);
    if ($key) set_transient($name, array('status' => $answer->get_status(), 'body' => $answer->get_data()), DAY_IN_SECONDS);
    return $answer;
}

/** Finds a published deal. */
function mspecs_viewing_find($id) {
    $deal = is_string($id) && $id !== '' ? mspecs_get_deal($id) : false;
    return $deal && get_post_status($deal) === 'publish' ? $deal : null;
}

/** Returns the reason why a time cannot be requested, or null. */
function mspecs_viewing_why_not($deal, $viewing_id, $slot_id) {
    foreach (mspecs_get_viewings($deal) as $viewing) {
        if (($viewing['id'] ?? '') !== $viewing_id) continue;
        $start = strtotime($viewing['startDate'] ?? '');
        $hours = $viewing['externalBookingLatestHourBefore'] ?? 0;
        if (empty($viewing['allowExternalBooking'])) return 'closed';
        if ($start && $hours && time() >= $start - $hours * HOUR_IN_SECONDS) return 'closed';
        $slots = $viewing['slots'] ?? array();
        if (!$slot_id) return $slots ? 'invalid' : null;
        foreach ($slots as $slot) {
            if ($slot['id'] !== $slot_id) continue;
            if (strtotime($slot['startTime']) <= time()) return 'closed';
            return isset($slot['freeSpots']) && $slot['freeSpots'] <= 0 ? 'slot-full' : null;
        }
    }
    return 'not-found';
}

/** Returns the four fields that Mspecs requires, or null if one is invalid. */
function mspecs_viewing_contact($json) {
    $contact = array();
    foreach (array('firstName' => 60, 'lastName' => 60, 'email' => 80, 'phoneNumber' => 25) as $field => $limit) {
        $value = isset($json[$field]) && is_string($json[$field]) ? trim($json[$field]) : '';
        if ($value === '' || mb_strlen($value) > $limit) return null;
        $contact[$field] = $value;
    }
    $is_usable = is_email($contact['email']) && preg_match('/^\+[1-9]\d{6,14}$/', $contact['phoneNumber']);
    return $is_usable ? $contact : null;
}

/** Builds the response. Mspecs' plugin reports a success without a body as an error. */
function mspecs_viewing_answer($result) {
    if (!is_wp_error($result)) return new WP_REST_Response(array('status' => 'requested'), 202);
    $data = $result->get_error_data();
    $status = is_array($data) ? (int) ($data['status'] ?? 0) : 0;
    if ($status >= 200 && $status < 300) return new WP_REST_Response(array('status' => 'requested'), 202);
    // Without a status there was no response, so the outcome is unknown.
    if ($status === 0) return mspecs_viewing_problem(504, 'timeout');
    if ($status === 400) return mspecs_viewing_problem(400, 'invalid');
    return mspecs_viewing_problem($status === 429 ? 429 : 503, $status === 429 ? 'rate-limited' : 'unavailable');
}

function mspecs_viewing_problem($status, $reason) {
    $response = new WP_REST_Response(array('status' => $status, 'reason' => $reason), $status);
    $response->header('Cache-Control', 'no-store');
    return $response;
}
