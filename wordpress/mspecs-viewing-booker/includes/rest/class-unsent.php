<?php
/**
 * Error that proves that nothing was sent.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

/** Problem of a call that did not reach Mspecs, so that it may be repeated. */
class Unsent extends Problem {}
