#pragma once

#include <QByteArray>
#include <QStringList>
#include <QStringView>

namespace opname {

/// Writes one flat JSON object as compact UTF-8, quickly: bodies of journal rows are made a hundred thousand
/// times.
class JsonText {
public:
    JsonText() { m_text.reserve(96); }
    JsonText &add(const char *key, QStringView text);
    JsonText &add(const char *key, qint64 number);
    /// `json` is taken as it is: an array, an object, true.
    JsonText &addRaw(const char *key, const QByteArray &json);
    QByteArray take();

    static void appendQuoted(QByteArray &out, QStringView text);
    static QByteArray arrayOf(const QStringList &texts); ///< for addRaw

private:
    void appendKey(const char *key);
    QByteArray m_text;
};

} // namespace opname
