#include "document_templates.h"

#include "opname/report/paper.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DocumentTemplate)
};

QString builtInFolder()
{
    return QStringLiteral(":/opname/documents");
}

} // namespace

DocumentTemplates::DocumentTemplates(QString folder)
    : m_folder(std::move(folder))
{
}

Result<DocumentTemplate> DocumentTemplates::find(const QString &paper, const QString &language,
                                                 const TemplateValues &values, const QStringList &parts) const
{
    const QString name = paper + u'.' + (language == u"id" ? u"id"_qs : u"en"_qs) + u".md"_qs;
    const QString own = QDir(m_folder).filePath(name);
    const bool isOwn = !m_folder.isEmpty() && QFile::exists(own);
    QFile file(isOwn ? own : QDir(builtInFolder()).filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::File,
                       Text::tr("The text “%1” cannot be read. Check the file and its rights.")
                           .arg(isOwn ? QDir::toNativeSeparators(own) : name),
                       file.errorString());
    return DocumentTemplate::parse(file.read(DocumentTemplate::largest + 1),
                                   isOwn ? QDir::toNativeSeparators(own) : name, values, parts);
}

Outcome DocumentTemplates::provide() const
{
    if (!QDir().mkpath(m_folder))
        return failure(ErrorKind::File,
                       Text::tr("The folder “%1” cannot be made. Check the rights of the folder above it.")
                           .arg(QDir::toNativeSeparators(m_folder)));
    for (const QString &name : QDir(builtInFolder()).entryList(QDir::Files)) {
        const QString path = QDir(m_folder).filePath(name);
        QFile builtIn(QDir(builtInFolder()).filePath(name));
        if (QFile::exists(path) || !builtIn.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = builtIn.readAll();
        const Outcome written = replaceFile(path, [&](QIODevice &device) -> Outcome {
            device.write(content);
            return {};
        });
        if (!written)
            return written;
    }
    return {};
}

} // namespace opname
