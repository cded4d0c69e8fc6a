<?php
/**
 * Free times in the HTML of a page, as declarative shadow DOM: they are there before the script, and without it.
 *
 * The deal itself is not in the page, because page caches keep pages for hours. The element reads it, and replaces these times.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

/**
 * Returns the content of the element with the times of its deal; only a link to the booking page if there are none to show.
 *
 * @param string $deal_id    Id of the deal.
 * @param string $viewing_id Id of the only viewing to show, or empty.
 * @param string $language   Language of the times, or empty.
 */
function served_content( string $deal_id, string $viewing_id, string $language ): string {
	if ( uses_proxy() ) {
		return content_of_proxy( $deal_id, $viewing_id, $language );
	}
	$link = booking_link( $deal_id, $language );
	try {
		$zone    = time_zone_of( $deal_id );
		$options = list_options( parse_viewings( read_deal( $deal_id ), $zone ), time() );
	} catch ( Problem $problem ) {
		return $link;
	}
	if ( '' !== $viewing_id ) {
		$options = array_filter(
			$options,
			static function ( $option ) use ( $viewing_id ) {
				return $option['viewing']['id'] === $viewing_id;
			}
		);
	}
	$has_open = in_array( 'open', array_column( $options, 'state' ), true );
	return ( $has_open && '' !== $language ? shadow_root( $options, $deal_id, $language, $zone ) : '' ) . $link;
}

/**
 * Returns a link to the booking page, which is the element's fallback content.
 *
 * @param string $deal_id  Id of the deal.
 * @param string $language Language of the times.
 */
function booking_link( string $deal_id, string $language ): string {
	$text = TIMES_MESSAGES[ '' === $language ? 'sv' : $language ]['heading'];
	return sprintf( '<a href="%s">%s</a>', esc_url( booking_url( $deal_id ) ), esc_html( $text ) );
}

/**
 * Renders the shadow root.
 *
 * @param array         $options  Options in order.
 * @param string        $deal_id  Id of the deal.
 * @param string        $language Language of the times.
 * @param \DateTimeZone $zone     Zone of the home.
 */
function shadow_root( array $options, string $deal_id, string $language, \DateTimeZone $zone ): string {
	$messages = TIMES_MESSAGES[ $language ];
	$open     = count( array_keys( array_column( $options, 'state' ), 'open', true ) );
	$summary  = esc_html( counted( $messages, 'timesLoaded', $open ) );
	$days     = array();
	foreach ( $options as $option ) {
		$is_dated = ! ( $option['viewing']['time_hidden'] && '' === $option['time']['slot'] );
		$days[ $is_dated ? $option['time']['date'] : '' ][] = $option;
	}
	$fieldsets = '';
	foreach ( $days as $date => $of_day ) {
		$fieldsets .= day_fieldset( (string) $date, $of_day, $messages, $zone );
	}
	$fields = '';
	foreach ( booking_query( $deal_id ) as $name => $value ) {
		$fields .= sprintf( '<input type="hidden" name="%s" value="%s">', esc_attr( $name ), esc_attr( $value ) );
	}
	return sprintf(
		'<template shadowrootmode="open"><style>%s</style><div class="base" part="base" lang="%s" dir="%s" aria-busy="false"><slot hidden></slot>'
		. '<div><h2 part="heading"><slot name="heading">%s</slot></h2><p class="summary" part="summary">%s</p><p class="summary" part="time-zone">%s</p>'
		. '<form action="%s" class="times" part="times" style="--_n:11">%s%s<button part="button" hidden>%s</button></form><div class="room"></div></div>'
		. '<p class="visually-hidden" role="status">%s</p></div></template>',
		TIMES_STYLES,
		esc_attr( $messages['language'] ),
		esc_attr( $messages['direction'] ),
		esc_html( $messages['heading'] ),
		$summary,
		esc_html( sprintf( $messages['localTime'], strtr( preg_replace( '#.*/#', '', $zone->getName() ), '_', ' ' ) ) ),
		esc_url( home_url( '/' ) ),
		$fields,
		$fieldsets,
		esc_html( $messages['proceed'] ),
		$summary
	);
}

/**
 * Renders the times of a day.
 *
 * @param string        $date     ISO date; empty if hidden.
 * @param array         $options  Options of the day.
 * @param array         $messages Texts of a language.
 * @param \DateTimeZone $zone     Zone of the home.
 */
function day_fieldset( string $date, array $options, array $messages, \DateTimeZone $zone ): string {
	$day   = '' === $date ? '' : sprintf( '<time datetime="%s">%s</time>', esc_attr( $date ), esc_html( written_day( $messages, $options[0]['time']['start'], $zone ) ) );
	$html  = sprintf(
		'<fieldset part="day"><legend class="%s">%s</legend>',
		'' === $day ? 'visually-hidden' : 'day',
		'' === $day ? esc_html( $messages['heading'] ) : $day
	);
	$texts = array_unique(
		array_map(
			static function ( $option ) {
				return trim( (string) preg_replace( '/<br\s*\/?>(\r?\n)?|\r\n?/i', "\n", $option['viewing']['description'] ) );
			},
			$options
		)
	);
	foreach ( array_filter( $texts ) as $text ) {
		$html .= sprintf( '<p class="description" lang="sv" dir="auto" part="description">%s</p>', esc_html( $text ) );
	}
	foreach ( array_chunk( $options, 12 ) as $chunk ) {
		$html .= '<div class="options">';
		foreach ( $chunk as $option ) {
			$seats = $option['time']['free'];
			$state = 'open' === $option['state'] && null !== $seats ? counted( $messages, 'seatsLeft', $seats ) : $messages[ $option['state'] ];
			$html .= sprintf(
				'<label class="option" part="option %s"><input type="radio" name="slot" value="%s"%s><span class="time">%s</span><span class="state">%s</span></label>',
				esc_attr( $option['state'] ),
				esc_attr( '' === $option['time']['slot'] ? $option['viewing']['id'] : $option['time']['slot'] ),
				'open' === $option['state'] ? '' : ' disabled',
				esc_html( option_label( $messages, $option, $zone ) ),
				esc_html( $state )
			);
		}
		$html .= '</div>';
	}
	return $html . '</fieldset>';
}

/**
 * Returns the content that a proxy renders, for up to half a minute the same.
 *
 * @param string $deal_id    Id of the deal.
 * @param string $viewing_id Id of the only viewing to show, or empty.
 * @param string $language   Language of the times, or empty.
 */
function content_of_proxy( string $deal_id, string $viewing_id, string $language ): string {
	$query = array_filter(
		array(
			'lang'       => '' === $language ? 'sv' : $language,
			'viewing-id' => rawurlencode( $viewing_id ),
		)
	);
	$home  = absolute_proxy_url() . '/deals/' . rawurlencode( $deal_id );
	$name  = 'mspecs_viewing_booker_html_' . md5( $home . wp_json_encode( $query ) );
	$html  = get_transient( $name );
	if ( ! is_string( $html ) ) {
		$response = wp_remote_get( add_query_arg( $query, "$home/element" ), array( 'timeout' => 2 ) );
		$is_html  = 200 === wp_remote_retrieve_response_code( $response );
		$html     = $is_html ? inner_html_of_proxy( wp_remote_retrieve_body( $response ), $home ) : '';
		set_transient( $name, $html, 30 );
	}
	return '' === $html ? booking_link( $deal_id, $language ) : $html;
}

/**
 * Returns the content of a rendered element, without the deal, and with links to the proxy as visitors reach it.
 *
 * @param string $html HTML of the proxy.
 * @param string $home URL of the home at the proxy.
 */
function inner_html_of_proxy( string $html, string $home ): string {
	if ( ! preg_match( '#^<mspecs-viewing-booker[^>]*>(.*)</mspecs-viewing-booker>\s*$#s', trim( $html ), $match ) ) {
		return '';
	}
	$inner = (string) preg_replace( '#<script type="application/json">[^<]*</script>#', '', $match[1] );
	return (string) preg_replace( '#(action|href)="[^"]*/book(?=["?])#', '$1="' . esc_url( "$home/book" ), $inner );
}

/** Returns the URL of the proxy for this server, which knows no relative ones. */
function absolute_proxy_url(): string {
	$url = (string) setting( 'proxy_url' );
	return '/' === substr( $url, 0, 1 ) ? preg_replace( '#^(https?://[^/]+).*$#', '$1', home_url() ) . $url : $url;
}
