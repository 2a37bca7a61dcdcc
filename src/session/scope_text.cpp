#include "scope_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace opname {

QByteArray scopeText(const Scope &scope)
{
    const auto array = [](const QStringList &values) { return QJsonArray::fromStringList(values); };
    return QJsonDocument(QJsonObject{{u"location"_qs, array(scope.locations)},
                                     {u"collection_type"_qs, array(scope.collectionTypes)},
                                     {u"gmd"_qs, array(scope.gmds)},
                                     {u"site"_qs, array(scope.sites)},
                                     {u"class"_qs, array(scope.classes)}})
        .toJson(QJsonDocument::Compact);
}

Scope scopeFromText(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    const auto list = [&](const char *key) {
        QStringList values;
        for (const QJsonValue &value : object.value(QLatin1String(key)).toArray())
            values.append(value.toString());
        return values;
    };
    return {list("location"), list("collection_type"), list("gmd"), list("site"), list("class")};
}

} // namespace opname
