<?php
/**
 * Limits of requests.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

/**
 * Creates the problem of a limit.
 *
 * @param string $limit       Name of the limit.
 * @param float  $retry_after Seconds.
 */
function rate_limited( string $limit, float $retry_after ): Problem {
	return new Problem(
		'rate-limited',
		"Too many requests ($limit)",
		array(
			'limit'       => $limit,
			'retry_after' => $retry_after,
		)
	);
}

/**
 * Counts a request in a fixed window.
 *
 * @param string $limit  Name of the limit in the problem.
 * @param string $key    Whatever is limited. Only a keyed hash of it is stored.
 * @param int    $max    Requests in a window.
 * @param int    $window Seconds.
 * @throws Problem Above the limit.
 */
function count_for( string $limit, string $key, int $max, int $window ): void {
	$end  = ( intdiv( time(), $window ) + 1 ) * $window;
	$hash = hash_hmac( 'sha256', "$limit $key", wp_salt() );
	if ( count_up( 'limit_' . substr( $hash, 0, 40 ) . "_$end" ) > $max ) {
		$problem = rate_limited( $limit, $end - time() );
		throw $problem;
	}
}

/**
 * Counts a request of an address, also an invalid one.
 *
 * @param string|null $address Address, if known.
 * @throws Problem Above the limit.
 */
function count_request( ?string $address ): void {
	if ( null !== $address ) {
		count_for( 'address', $address, 30, 10 * MINUTE_IN_SECONDS );
	}
}

/**
 * Counts a request that is about to be sent to Mspecs.
 *
 * @param string|null $address Address, if known.
 * @param string      $deal_id Id of the deal.
 * @param string      $email   Email address.
 * @throws Problem Above a limit.
 */
function count_sending( ?string $address, string $deal_id, string $email ): void {
	if ( null !== $address ) {
		count_for( 'address', "$address $deal_id", 10, 10 * MINUTE_IN_SECONDS );
	}
	// One form of the addresses that most providers deliver to one inbox.
	$inbox = (string) preg_replace( '/\+[^@]*@/', '@', strtolower( $email ) );
	count_for( 'email', $inbox, 6, HOUR_IN_SECONDS );
	count_for( 'deal', $deal_id, 300, 10 * MINUTE_IN_SECONDS );
}
