<?php
/**
 * Texts of times, as the element writes them.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

/**
 * Returns the language of a page or an option: one that the element has, or an empty string.
 *
 * @param string $tag BCP 47 tag or locale; empty for the language of the site.
 */
function times_language( string $tag ): string {
	$name = strtolower( (string) preg_replace( '/[-_].*/', '', '' === $tag ? determine_locale() : $tag ) );
	$name = array(
		'nb' => 'no',
		'nn' => 'no',
	)[ $name ] ?? $name;
	return isset( TIMES_MESSAGES[ $name ] ) ? $name : '';
}

/**
 * Writes a text with a number.
 *
 * @param array  $messages Texts of a language.
 * @param string $name     Name of the text.
 * @param int    $number   Number.
 */
function counted( array $messages, string $name, int $number ): string {
	$category = $messages['plural'][ $number <= 200 ? $number : 100 + $number % 100 ];
	return str_replace( '%s', in_digits( $messages, (string) $number ), $messages[ $name ][ $category ] );
}

/**
 * Writes weekday, day and month.
 *
 * @param array         $messages Texts of a language.
 * @param int           $instant  Unix time.
 * @param \DateTimeZone $zone     Zone of the home.
 */
function written_day( array $messages, int $instant, \DateTimeZone $zone ): string {
	$at = ( new \DateTimeImmutable( '@' . $instant ) )->setTimezone( $zone );
	return strtr(
		$messages['day'],
		array(
			'{w}' => $messages['weekdays'][ (int) $at->format( 'w' ) ],
			'{m}' => $messages['months'][ (int) $at->format( 'n' ) - 1 ],
			'{d}' => in_digits( $messages, $at->format( 'j' ) ),
		)
	);
}

/**
 * Writes a time of day.
 *
 * @param array         $messages Texts of a language.
 * @param int           $instant  Unix time.
 * @param \DateTimeZone $zone     Zone of the home.
 */
function written_time( array $messages, int $instant, \DateTimeZone $zone ): string {
	$at = ( new \DateTimeImmutable( '@' . $instant ) )->setTimezone( $zone );
	return in_digits( $messages, $at->format( 'H' ) . $messages['separator'] . $at->format( 'i' ) );
}

/**
 * Writes the time of an option.
 *
 * @param array         $messages Texts of a language.
 * @param array         $option   Option.
 * @param \DateTimeZone $zone     Zone of the home.
 */
function option_label( array $messages, array $option, \DateTimeZone $zone ): string {
	$viewing = $option['viewing'];
	$time    = $option['time'];
	if ( $viewing['time_hidden'] && '' === $time['slot'] ) {
		return $messages['unknownTime'];
	}
	if ( 'day' === $viewing['kind'] ) {
		return $messages['dayOnly'];
	}
	$start = written_time( $messages, $time['start'], $zone );
	if ( null === $time['end'] ) {
		return $start;
	}
	$words   = array(
		'{start}' => $start,
		'{end}'   => written_time( $messages, $time['end'], $zone ),
		'{day}'   => written_day( $messages, $time['end'], $zone ),
	);
	$is_same = day_of( max( $time['start'], $time['end'] - 1 ), $zone ) === $time['date'];
	return strtr( $messages[ $is_same ? 'range' : 'rangeToOtherDay' ], $words );
}

/**
 * Replaces digits by those of a language.
 *
 * @param array  $messages Texts of a language.
 * @param string $text     Text with Western digits.
 */
function in_digits( array $messages, string $text ): string {
	return '' === $messages['digits'] ? $text : strtr( $text, array_combine( range( 0, 9 ), preg_split( '//u', $messages['digits'], -1, PREG_SPLIT_NO_EMPTY ) ) );
}
