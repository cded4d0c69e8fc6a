<?php
/** Must-use plugin of the tests: a site in Swedish, one allowed origin, and a header with the visitor's address. */

add_filter(
	'mspecs_viewing_booker_origins',
	static function () {
		return array_filter( array( getenv( 'WP_ORIGIN' ) ) );
	}
);
add_filter(
	'mspecs_viewing_booker_client_address',
	static function ( $address ) {
		return $_SERVER['HTTP_X_REAL_IP'] ?? $address;
	}
);
add_filter(
	'locale',
	static function () {
		return 'sv_SE';
	}
);
// Loopback, where the simulated Mspecs listens, is no place for requests otherwise.
add_filter( 'http_request_host_is_external', '__return_true' );
// Nothing but the simulated Mspecs can be reached.
remove_action( 'init', 'wp_schedule_update_checks' );
