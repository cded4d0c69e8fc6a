<?php
/**
 * Requests that are sent once, although they arrive again.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

/** Seconds after which an attempt that has sent nothing has crashed. */
const CHECKING_SECONDS = 30;
/** Seconds after which an attempt that sends has crashed, and its outcome is unknown. */
const SENDING_SECONDS = 45;

/**
 * Returns a valid key, or null without one.
 *
 * @param string|null $key Header `Idempotency-Key`.
 * @throws Problem If it is malformed.
 */
function idempotency_key( ?string $key ): ?string {
	if ( null !== $key && ! preg_match( '/^[\x21-\x7e]{1,200}$/D', $key ) ) {
		throw new Problem( 'invalid', 'Idempotency-Key must be 1 to 200 visible ASCII characters' );
	}
	return $key;
}

/**
 * Runs the first attempt with a key, or waits for its response. A stored attempt excludes others: for seconds until it sends, and
 * for a day after that.
 *
 * @param string   $key     Key that the browser chose.
 * @param string   $content Everything that a repeat has in common with the first request.
 * @param callable $execute Gets a function to call right before sending; returns the response, and true if Mspecs may have accepted.
 * @throws Problem If the key was used for another request (422), or the outcome is unknown.
 */
function run_once( string $key, string $content, callable $execute ): array {
	// Two names, so that a name tells its expiry and a day has an end: the later one is looked for first.
	$day  = intdiv( time(), DAY_IN_SECONDS );
	$hash = substr( hash( 'sha256', $key ), 0, 40 );
	$name = 'key_' . $hash . '_' . ( $day + 2 ) * DAY_IN_SECONDS;
	$past = 'key_' . $hash . '_' . ( $day + 1 ) * DAY_IN_SECONDS;
	// Salted with the key, which is never stored, so personal data cannot be guessed from it.
	$fingerprint = hash( 'sha256', "$key\n$content" );
	$begin       = microtime( true );
	while ( true ) {
		$found  = null === read_record( $past ) ? $name : $past;
		$stored = read_record( $found );
		if ( null === $stored ) {
			$claim = encode_attempt( $fingerprint, 'checking' );
			if ( create_record( $name, $claim ) ) {
				return attempt_once( $name, $claim, $fingerprint, $execute );
			}
			continue;
		}
		$attempt = json_decode( $stored, true );
		$age     = abs( microtime( true ) - $attempt['at'] );
		if ( $attempt['print'] !== $fingerprint ) {
			throw new Problem( 'invalid', 'The Idempotency-Key was used for a different request', array( 'status' => 422 ) );
		}
		if ( isset( $attempt['response'] ) ) {
			return $attempt['response'];
		}
		if ( 'sending' === $attempt['state'] && $age > SENDING_SECONDS ) {
			throw new Problem( 'timeout', 'The first attempt did not finish: its outcome is unknown' );
		}
		if ( 'checking' === $attempt['state'] && $age > CHECKING_SECONDS ) {
			delete_record( $found, $stored );
			continue;
		}
		if ( microtime( true ) - $begin > SENDING_SECONDS ) {
			throw new Problem( 'timeout', 'The first attempt has not finished' );
		}
		usleep( 200000 );
	}
}

/**
 * Runs the first attempt.
 *
 * @param string   $name    Name of the record.
 * @param string   $claim   Its value.
 * @param string   $fingerprint   Fingerprint of the request.
 * @param callable $execute As in `run_once`.
 */
function attempt_once( string $name, string $claim, string $fingerprint, callable $execute ): array {
	$value    = $claim;
	$is_final = false;
	try {
		list( $response, $is_final ) = $execute(
			static function () use ( $name, $fingerprint, &$value ) {
				$sending = encode_attempt( $fingerprint, 'sending' );
				if ( ! replace_record( $name, $value, $sending ) ) {
					throw new Problem( 'unavailable', 'The checks took too long, so nothing was sent' );
				}
				$value = $sending;
			}
		);
		if ( $is_final ) {
			try {
				replace_record( $name, $value, encode_attempt( $fingerprint, 'final', $response ) );
			} catch ( Problem $problem ) {
				// The attempt stays as one that sends, so repeats learn that its outcome is unknown, and send nothing.
				return $response;
			}
		}
		return $response;
	} finally {
		if ( ! $is_final ) {
			delete_record( $name, $value );
		}
	}
}

/**
 * Encodes an attempt.
 *
 * @param string     $fingerprint    Fingerprint of the request.
 * @param string     $state    State: `checking`, `sending` or `final`.
 * @param array|null $response Response, once it is final.
 */
function encode_attempt( string $fingerprint, string $state, ?array $response = null ): string {
	$attempt = array(
		'print' => $fingerprint,
		'state' => $state,
		'at'    => microtime( true ),
	);
	return encode_json( null === $response ? $attempt : $attempt + array( 'response' => $response ) );
}
