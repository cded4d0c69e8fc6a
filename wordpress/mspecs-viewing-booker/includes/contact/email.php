<?php
/**
 * Email addresses that visitors typed.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

/**
 * Normalizes an email address as typed or pasted: `eva@example.com` for `Eva <mailto:eva@Example.com>;`. The domain becomes ASCII; the
 * local part keeps its letters and its case, which may matter.
 *
 * @param string $text Address as typed.
 */
function normalize_email( string $text ): string {
	$space  = '[\s\p{Z}\x{FEFF}]';
	$pasted = normalize_unicode( without_invisible( $text ), true );
	$pasted = (string) preg_replace( "/^$space+|$space+$/u", '', $pasted );
	$pasted = implode( '', array_slice( preg_split( '//u', $pasted, 501, PREG_SPLIT_NO_EMPTY ), 0, 500 ) );
	if ( preg_match( '/^[^<>]*<([^<>]+)>[^<>@]*$/', $pasted, $match ) ) {
		$pasted = $match[1];
	}
	$pasted = (string) preg_replace( '/^mailto:([^?]*).*/is', '$1', $pasted );
	$pasted = (string) preg_replace( "/^(?:$space|[\p{Ps}\p{Pi}\"'])*(?:[\p{L}-]{1,15}:$space*)?/u", '', $pasted );
	$pasted = (string) preg_replace( "/(?:(?!@)(?:$space|\p{P}))+$/u", '', $pasted );
	$pasted = (string) preg_replace( "/$space*@$space*/u", '@', $pasted, 1 );
	$at     = strrpos( $pasted, '@' );
	return false === $at ? domain_to_ascii( $pasted ) : substr( $pasted, 0, $at + 1 ) . domain_to_ascii( substr( $pasted, $at + 1 ) );
}

/**
 * Converts an international domain to the ASCII form that DNS and mail servers use, in lower case. Keeps anything else.
 *
 * @param string $domain Domain.
 */
function domain_to_ascii( string $domain ): string {
	$lower = function_exists( 'mb_strtolower' ) ? mb_strtolower( $domain, 'UTF-8' ) : strtolower( $domain );
	if ( '' === $lower || ! preg_match( '#^[^\x00-,/:-`{-\x7f]+$#u', $lower ) || preg_match( '/^[\x00-\x7f]*$/', $lower ) ) {
		return $lower;
	}
	try {
		return \WpOrg\Requests\IdnaEncoder::encode( $lower );
	} catch ( \Exception $error ) {
		return $lower;
	}
}

/**
 * Reports whether mail could be delivered to a normalized address. `åsa@example.se` is one; WordPress' `is_email` denies it. The link
 * that Mspecs emails is the real test.
 *
 * @param string $email Address.
 */
function is_deliverable( string $email ): bool {
	$parts = explode( '@', $email );
	if ( 2 !== count( $parts ) ) {
		return false;
	}
	foreach ( explode( '.', $parts[0] ) as $atom ) {
		if ( ! preg_match( '/^[^\s\p{Z}.,:;<>()[\]\\\\"]+$/uD', $atom ) ) {
			return false;
		}
	}
	return 1 === preg_match( '/^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+(?!\d+$)[a-z\d][a-z\d-]*[a-z\d]$/D', $parts[1] );
}
