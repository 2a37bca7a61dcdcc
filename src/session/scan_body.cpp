#include "scan_body.h"

#include "json_fields.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace opname {

ScanBody ScanBody::read(QByteArrayView body)
{
    const JsonFields fields(body);
    if (fields.isFlat())
        return {fields.text("code").value_or(QString()), fields.number("pass"),
                fields.text("for").value_or(QString()), fields.text("location").value_or(QString()),
                fields.isTrue("counts")};
    const QJsonObject object = QJsonDocument::fromJson(body.toByteArray()).object();
    const QJsonValue pass = object.value(u"pass");
    return {object.value(u"code").toString(),
            pass.isDouble() ? std::optional(pass.toInteger()) : std::nullopt, object.value(u"for").toString(),
            object.value(u"location").toString(), object.value(u"counts").toBool()};
}

} // namespace opname
