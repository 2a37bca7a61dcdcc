#pragma once

#include "http_answer.h"
#include "rest_address.h"

namespace opname {

/// The version of docs/slims-protocol.md that this program speaks.
inline constexpr int protocolVersion = 1;

/// Sentences for answers that are no success. All are SlimsRefused, but for a publish that the user has to
/// begin anew (Refused); details may hold what the server sent, at
/// most a few hundred characters of it.
/// @{

/// Of an answer with another status than 200: the plugin's refusal, or what a web server says by itself.
Error answerError(const RestAddress &address, const HttpAnswer &answer);
/// Of a refusal in the place of a list or half-way in one (`{"opname":1,"error":{…}}`).
Error refusalError(const RestAddress &address, QByteArrayView json, qint64 retryAfter = 0);
/// Of a good answer that is not the plugin's: another page, another program, another version of the protocol.
Error strangeAnswer(const RestAddress &address, QByteArrayView beginning, const QString &detail);
/// Of an answer that begins like the plugin's and does not go on like it.
Error brokenAnswer(const RestAddress &address, const QString &detail);
/// Of an answer that ended too early, again and again (SlimsUnreachable).
Error cutAnswer(const RestAddress &address, const QString &detail);
/// Of a right that the token's user lacks, in SLiMS's words: "bibliography write", "user 1"; or "another
/// station" for rows of a station that is another user's.
Error rightMissing(const QString &right);
/// @}

} // namespace opname
