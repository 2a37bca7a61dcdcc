#include "answer_error.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>

#include <string>

namespace opname {

namespace {

using nlohmann::json;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SlimsWeb)
};

QString textOf(const json &object, const char *name)
{
    const auto found = object.find(name);
    if (found == object.end() || !found->is_string())
        return {};
    return QString::fromStdString(found->get_ref<const std::string &>()).left(300).simplified();
}

Error refused(QString message, QString detail)
{
    return {ErrorKind::SlimsRefused, std::move(message), std::move(detail)};
}

QString slowDownSentence(const RestAddress &address, qint64 seconds)
{
    if (seconds == 0)
        return Text::tr("%1 asks to be left alone for a while. Try again in some minutes.")
            .arg(address.server());
    return Text::tr("%1 asks to be left alone for a while. Try again in %n second(s).", nullptr,
                    static_cast<int>(std::min<qint64>(seconds, 86400)))
        .arg(address.server());
}

QString sentenceOf(const RestAddress &address, const QString &kind, const QString &right, qint64 retryAfter)
{
    if (kind == u"token_refused")
        return Text::tr("SLiMS at %1 does not accept this token. Have a new one made on the Opname page of "
                        "SLiMS's system module, and set it here.")
            .arg(address.server());
    if (kind == u"right_missing")
        return rightMissing(right).message;
    if (kind == u"unknown_route")
        return Text::tr(
                   "The Opname plugin in SLiMS at %1 is older than this program needs. Install the plugin "
                   "that came with this program.")
            .arg(address.server());
    if (kind == u"stock_take_active")
        return Text::tr("Another stock-take is going on in SLiMS. Finish it there, or take part in it.");
    if (kind == u"stock_take_gone")
        return Text::tr("The stock-take to take part in is not active in SLiMS any more. Look at SLiMS's "
                        "stock-take page and choose again.");
    if (kind == u"publish_again")
        return Text::tr("Someone else wrote into SLiMS's stock-take while this result was being published. "
                        "Look at SLiMS's stock-take page, then publish again.");
    if (kind == u"busy")
        return Text::tr("Another station is sending to SLiMS right now. Try again when it is through.");
    if (kind == u"slow_down")
        return slowDownSentence(address, retryAfter);
    if (kind == u"too_large" || kind == u"bad_request")
        return Text::tr(
                   "SLiMS at %1 could not read what this program sent. Install the plugin that came with "
                   "this program, and show the details to whoever looks after it.")
            .arg(address.server());
    return Text::tr("SLiMS at %1 failed at this. Show the details to whoever runs the server.")
        .arg(address.server());
}

/// The refusal, or null when these bytes are none.
json refusalIn(QByteArrayView bytes)
{
    json answer = json::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (!answer.is_object() || !answer.contains("opname") || !answer.contains("error")
        || !answer["error"].is_object())
        return nullptr;
    return answer["error"];
}

Error errorOfRefusal(const RestAddress &address, const json &refusal, qint64 retryAfter)
{
    const QString kind = textOf(refusal, "kind");
    // What only the user can put right is no fault of SLiMS's.
    const bool isForUser = kind == u"stock_take_gone" || kind == u"publish_again";
    return {isForUser ? ErrorKind::Refused : ErrorKind::SlimsRefused,
            sentenceOf(address, kind, textOf(refusal, "right"), retryAfter),
            QStringLiteral("%1: %2").arg(kind, textOf(refusal, "message"))};
}

} // namespace

Error rightMissing(const QString &right)
{
    if (right == u"user 1")
        return refused(
            Text::tr("Only SLiMS's first user, the one with the number 1, may begin and finish a "
                     "stock-take in SLiMS. Use a token of that user, or have a stock-take begun in "
                     "SLiMS and take part in it."),
            right);
    if (right == u"another station")
        return refused(
            Text::tr(
                "A station of this laptop has left its scans in SLiMS with another staff member's token, "
                "or another laptop works as the same station. Use that token here, or go on with a copy "
                "for another laptop."),
            right);
    return refused(Text::tr("The staff member whose token this is lacks the right “%1” in SLiMS. Ask SLiMS's "
                            "administrator for it, or use another's token.")
                       .arg(right),
                   right);
}

Error answerError(const RestAddress &address, const HttpAnswer &answer)
{
    if (const json refusal = refusalIn(answer.body); !refusal.is_null())
        return errorOfRefusal(address, refusal, answer.retryAfter);
    const QString detail =
        QStringLiteral("HTTP %1 %2").arg(answer.status).arg(QString::fromUtf8(answer.contentType));
    switch (answer.status) {
    case 301:
    case 302:
    case 303:
    case 307:
    case 308:
        if (answer.sentOnTo.isEmpty())
            break;
        return refused(
            Text::tr("%1 sends on to another address, which is not followed, as the token is for this "
                     "one only. If you trust it, use the address it names: %2")
                .arg(address.server(), answer.sentOnTo.section(u"/index.php"_qs, 0, 0)),
            detail);
    case 401:
    case 403:
        return refused(Text::tr("The web server at %1 lets nobody in there without a log-in of its own. Ask "
                                "whoever runs it to let Opname's address through.")
                           .arg(address.server()),
                       detail);
    case 407:
        return refused(Text::tr("The proxy on the way to %1 asks for a log-in. Put it into the variable "
                                "https_proxy, or ask for a way without the proxy.")
                           .arg(address.server()),
                       detail);
    case 413:
        return refused(Text::tr("The web server at %1 takes no requests of this size. Ask whoever runs it to "
                                "allow 8 MiB.")
                           .arg(address.server()),
                       detail);
    case 429:
        return refused(slowDownSentence(address, answer.retryAfter), detail);
    case 502:
    case 503:
    case 504:
        return {
            ErrorKind::SlimsUnreachable,
            Text::tr("The web server at %1 answers, but SLiMS behind it does not. Try again later, or ask "
                     "whoever runs it.")
                .arg(address.server()),
            detail};
    default:
        break;
    }
    if (answer.status >= 500)
        return refused(
            Text::tr("The web server at %1 failed at this. Ask whoever runs it to look into its log.")
                .arg(address.server()),
            detail);
    return strangeAnswer(address, answer.body, detail);
}

Error refusalError(const RestAddress &address, QByteArrayView json, qint64 retryAfter)
{
    const nlohmann::json refusal = refusalIn(json);
    return errorOfRefusal(address, refusal.is_null() ? nlohmann::json::object() : refusal, retryAfter);
}

Error strangeAnswer(const RestAddress &address, QByteArrayView beginning, const QString &detail)
{
    const json answer = json::parse(beginning.begin(), beginning.end(), nullptr, false);
    const auto version = answer.is_object() ? answer.find("opname") : answer.end();
    if (answer.is_object() && version != answer.end() && version->is_number_integer()) {
        if (*version > protocolVersion)
            return refused(
                Text::tr("The Opname plugin in SLiMS at %1 is newer than this program. Install the "
                         "current version of Opname.")
                    .arg(address.server()),
                detail);
        if (*version < protocolVersion)
            return refused(sentenceOf(address, QStringLiteral("unknown_route"), {}, 0), detail);
    }
    return refused(
        Text::tr("What answers at %1 is not SLiMS. Write the address as in the browser when SLiMS's "
                 "first page is shown, without what follows index.php.")
            .arg(address.label()),
        detail);
}

Error brokenAnswer(const RestAddress &address, const QString &detail)
{
    return refused(
        Text::tr("SLiMS at %1 sent something that cannot be read, and none of it was used. Try again; if "
                 "it stays so, show the details to whoever runs the server.")
            .arg(address.server()),
        detail);
}

Error cutAnswer(const RestAddress &address, const QString &detail)
{
    return {ErrorKind::SlimsUnreachable,
            Text::tr("The answers of SLiMS at %1 are cut off on the way. Check the network and do it again; "
                     "nothing is done twice.")
                .arg(address.server()),
            detail};
}

} // namespace opname
