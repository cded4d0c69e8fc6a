<?php
/**
 * Text that visitors typed.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

/**
 * Removes control and format characters. Keeps whitespace, and the joiners that spell Persian names.
 *
 * @param string $text Text.
 */
function without_invisible( string $text ): string {
	return (string) preg_replace( '/(?![\t-\r\x{200c}\x{200d}])[\p{Cc}\p{Cf}]/u', '', wp_check_invalid_utf8( $text ) );
}

/**
 * Normalizes Unicode, as far as the server can.
 *
 * @param string $text  Text.
 * @param bool   $wide True for the compatibility form, which maps full-width characters.
 */
function normalize_unicode( string $text, bool $wide = false ): string {
	if ( class_exists( 'Normalizer' ) ) {
		$normal = \Normalizer::normalize( $text, $wide ? \Normalizer::FORM_KC : \Normalizer::FORM_C );
		return false === $normal ? $text : $normal;
	}
	return $wide ? (string) preg_replace_callback(
		'/[\x{FF01}-\x{FF5E}]/u',
		static function ( $found ) {
			return chr( hexdec( bin2hex( (string) iconv( 'UTF-8', 'UTF-16BE', $found[0] ) ) ) - 0xFEE0 );
		},
		$text
	) : $text;
}

/**
 * Returns the length in UTF-16 code units, like `maxlength`.
 *
 * @param string $text Text.
 */
function length_of( string $text ): int {
	return (int) preg_match_all( '/./su', $text ) + (int) preg_match_all( '/[\x{10000}-\x{10FFFF}]/u', $text );
}

/**
 * Normalizes a name. Brokers read, search and copy it.
 *
 * @param string $text Name as typed.
 */
function normalize_name( string $text ): string {
	$spaced = preg_replace( '/[\s\p{Z}\x{FEFF}]+/u', ' ', normalize_unicode( without_invisible( $text ) ) );
	return (string) preg_replace( '/^[\s\x{200c}\x{200d}]+|[\s\x{200c}\x{200d}]+$/u', '', (string) $spaced );
}

/**
 * Reports whether a normalized text is a name: it has a letter, but no link, email address, markup or long number. Mspecs may repeat
 * it in an email to any address that was typed.
 *
 * @param string $name Name.
 */
function is_name( string $name ): bool {
	// As mail programs read it, which turn text into links.
	$shown  = (string) preg_replace( '/[\x{200c}\x{200d}]/u', '', normalize_unicode( $name, true ) );
	$banned = '~[@<>]|&#?\w+;|//|www\.|\.\S*/|\.(?:com|net|org)(?!\p{L})|[\p{L}\p{M}\p{N}]{3}[.。]\p{L}[\p{L}\p{M}\p{N}-]|(?:\p{Nd}\P{Nd}*){5}~iu';
	return 1 === preg_match( '/\p{L}/u', $shown ) && ! preg_match( $banned, $shown );
}
