#include "list_answer.h"

#include <QJsonDocument>

namespace opname {

ListAnswer::ListAnswer(const Call &call, QString name, ListPart part)
    : m_call(&call)
    , m_name(std::move(name))
    , m_part(part)
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
    const auto part = ListPart::of(call);
    if (!part)
        return tl::unexpected(part.error());
    return ListAnswer(call, name, *part);
}

void ListAnswer::add(const std::function<QJsonObject()> &object, const std::function<QString()> &line)
{
    if (!m_part.takes())
        return;
    open();
    if (m_call->isJson())
        m_call->printBytes((m_part.taken() > 1 ? ",\n" : "\n")
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
    if (!m_part.isWhole()) {
        const QJsonValue next = m_part.next();
        m_call->printBytes(",\"total\":" + QByteArray::number(m_part.total()) + ",\"next\":"
                           + (next.isNull() ? QByteArray("null") : '"' + next.toString().toLatin1() + '"'));
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
    if (!m_part.isWhole()) {
        fields.insert(QStringLiteral("total"), QJsonValue());
        fields.insert(QStringLiteral("next"), QJsonValue());
    }
    m_call->printObject(fields);
}

} // namespace opname
