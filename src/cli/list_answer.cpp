#include "list_answer.h"

#include <QJsonDocument>

namespace opname {

QList<QCommandLineOption> ListAnswer::options()
{
    return {{QStringLiteral("limit"), {}, QStringLiteral("N")},
            {QStringLiteral("after"), {}, QStringLiteral("CURSOR")}};
}

ListAnswer::ListAnswer(const Call &call, QString name, qint64 after, std::optional<qint64> limit)
    : m_call(&call)
    , m_name(std::move(name))
    , m_after(after)
    , m_limit(limit)
{
}

void ListAnswer::open()
{
    if (!m_isOpen && m_call->isJson())
        m_call->printBytes("{\"" + m_name.toUtf8() + "\":[");
    m_isOpen = true;
}

Result<ListAnswer> ListAnswer::begin(const Call &call, const QString &name)
{
    const auto after = call.number(QStringLiteral("after"), 0);
    if (!after)
        return tl::unexpected(after.error());
    const auto limit = call.number(QStringLiteral("limit"), 0);
    if (!limit)
        return tl::unexpected(limit.error());
    return ListAnswer(call, name, *after,
                      call.has(QStringLiteral("limit")) ? std::optional<qint64>(*limit) : std::nullopt);
}

void ListAnswer::add(const std::function<QJsonObject()> &object, const std::function<QString()> &line)
{
    ++m_count;
    if (m_count <= m_after || (m_limit && m_printed >= *m_limit))
        return;
    ++m_printed;
    open();
    if (m_call->isJson())
        m_call->printBytes((m_printed > 1 ? ",\n" : "\n")
                           + QJsonDocument(object()).toJson(QJsonDocument::Compact));
    else
        m_call->printLine(line());
}

void ListAnswer::finish(const QJsonObject &more)
{
    open();
    if (!m_call->isJson())
        return;
    m_call->printBytes("]");
    if (isPart()) {
        const qint64 reached = m_after + m_printed;
        m_call->printBytes(
            ",\"total\":" + QByteArray::number(m_count) + ",\"next\":"
            + (reached < m_count ? '"' + QByteArray::number(reached) + '"' : QByteArray("null")));
    }
    if (!more.isEmpty())
        m_call->printBytes("," + QJsonDocument(more).toJson(QJsonDocument::Compact).sliced(1));
    else
        m_call->printBytes("}");
    m_call->printBytes("\n");
}

void ListAnswer::finishUnknown()
{
    if (!m_call->isJson())
        return;
    QJsonObject fields{{m_name, QJsonValue()}};
    if (isPart()) {
        fields.insert(QStringLiteral("total"), QJsonValue());
        fields.insert(QStringLiteral("next"), QJsonValue());
    }
    m_call->printObject(fields);
}

} // namespace opname
