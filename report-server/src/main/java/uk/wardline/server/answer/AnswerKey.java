package uk.wardline.server.answer;

/**
 * What an answer depends on, and nothing else: two readers never share one, and a release or a
 * change of the access policy makes every earlier answer unreachable.
 *
 * @param release the number of the release it was read from
 * @param login whose rights it was read with
 * @param role the reader's role at that time
 * @param policyVersion the version of the access policy in force
 * @param question what was asked, a value
 */
record AnswerKey<Q>(long release, String login, String role, String policyVersion, Q question) {}
