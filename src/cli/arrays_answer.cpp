#include "arrays_answer.h"

#include <QJsonDocument>

namespace opname {

ArraysAnswer::ArraysAnswer(const Call &call)
    : m_call(call)
{
}

void ArraysAnswer::beginArray(const char *name)
{
    m_call.printBytes((m_isFirstField ? "{\"" : ",\"") + QByteArray(name) + "\":[");
    m_isFirstField = false;
    m_isFirstRow = true;
}

void ArraysAnswer::add(const QJsonObject &object)
{
    m_call.printBytes((m_isFirstRow ? "\n" : ",\n") + QJsonDocument(object).toJson(QJsonDocument::Compact));
    m_isFirstRow = false;
}

void ArraysAnswer::endArray()
{
    m_call.printBytes("]");
}

void ArraysAnswer::finish(const QJsonObject &more)
{
    const QByteArray fields = QJsonDocument(more).toJson(QJsonDocument::Compact);
    m_call.printBytes(more.isEmpty()       ? QByteArray("}\n")
                          : m_isFirstField ? QByteArray(fields + '\n')
                                           : QByteArray("," + fields.sliced(1) + '\n'));
}

} // namespace opname
