<?php
/**
 * Error that becomes a response.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

/** Problem details (RFC 9457) with the `reason` that the element translates into a message. Never carries visitor input. */
class Problem extends \Exception {

	const STATUSES = array(
		'timeout'       => 504,
		'slot-full'     => 409,
		'closed'        => 409,
		'invalid'       => 400,
		'refused'       => 409,
		'not-found'     => 404,
		'rate-limited'  => 429,
		'unavailable'   => 503,
		'misconfigured' => 500,
		'bad-response'  => 502,
	);

	/**
	 * Reason, as in the element.
	 *
	 * @var string
	 */
	public $reason;

	/**
	 * HTTP status.
	 *
	 * @var int
	 */
	public $status;

	/**
	 * Further members: `problems` by field, and the exceeded `limit`.
	 *
	 * @var array
	 */
	public $members;

	/**
	 * Seconds to wait before the next attempt, if known.
	 *
	 * @var int|null
	 */
	public $retry_after;

	/**
	 * Creates a problem.
	 *
	 * @param string $reason  Reason, as in the element.
	 * @param string $title   Short text for developers.
	 * @param array  $options `status`, `problems`, `limit` and `retry_after`.
	 */
	public function __construct( string $reason, string $title, array $options = array() ) {
		parent::__construct( $title );
		$this->reason      = $reason;
		$this->status      = $options['status'] ?? self::STATUSES[ $reason ];
		$this->members     = array_intersect_key(
			$options,
			array(
				'problems' => true,
				'limit'    => true,
			)
		);
		$this->retry_after = isset( $options['retry_after'] ) ? (int) ceil( $options['retry_after'] ) : null;
	}

	/** Returns the body of the response. */
	public function body(): array {
		return array(
			'status' => $this->status,
			'title'  => $this->getMessage(),
			'reason' => $this->reason,
		) + $this->members;
	}

	/** Returns the response. */
	public function response(): \WP_REST_Response {
		$headers = array(
			'Content-Type'  => 'application/problem+json',
			'Cache-Control' => 'no-store',
		);
		if ( null !== $this->retry_after ) {
			$headers['Retry-After'] = (string) $this->retry_after;
		}
		return new \WP_REST_Response( $this->body(), $this->status, $headers );
	}
}
