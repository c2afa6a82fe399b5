/**
 * Settings of every PostgreSQL that is ours; roles carry their own time limits (db/rollen.sql).
 *
 * What it writes in its log must hold no personal data, while what people type reaches it in every statement. An error
 * names values in its first line ("invalid input syntax for type date: …") and the whole row in its DETAIL, so errors of
 * statements are not logged at all: `log` keeps starting, stopping, checkpoints and what ends a session or the server.
 * The application reports the code of an error and its place. No statement is logged, also not one that failed or was
 * slow, and of parameters nothing.
 *
 * @param duurzaam false gives up safety against power loss for speed: only for tests
 */
export function serverSettings(duurzaam: boolean): Record<string, string> {
  return {
    max_connections: duurzaam ? '60' : '200',
    shared_buffers: '64MB',
    jit: 'off',
    password_encryption: 'scram-sha-256',
    log_min_messages: 'log',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_statement: 'none',
    log_min_duration_statement: '-1',
    log_min_duration_sample: '-1',
    log_transaction_sample_rate: '0',
    log_duration: 'off',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    debug_print_parse: 'off',
    debug_print_rewritten: 'off',
    debug_print_plan: 'off',
    // Temporary files and lock waits would name the statement behind them.
    log_temp_files: '-1',
    log_lock_waits: 'off',
    log_timezone: 'UTC',
    ...(duurzaam ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
}
