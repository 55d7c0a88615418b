using LiteDB;

namespace RiskRadar.LiteFile;

/// <summary>Whole files in the place of others.</summary>
internal static class LiteFileCopy
{
    // Documents of one transaction: enough that its fixed cost does not count, few enough to be held in memory.
    private const int BatchSize = 1000;

    private static readonly LiteFileOptions Fast = new() { Durability = Durability.Process, CheckpointAt = 64 << 20 };

    /// <summary>Copies all collections and indexes into a new file at <paramref name="target"/>, replacing what an interrupted copy left there.</summary>
    public static bool Rewrite(LiteDatabase database, string target)
    {
        Remove(target);
        using (var copy = LiteFile.Open(target, Fast))
        {
            foreach (var name in database.GetCollectionNames().ToList())
            {
                Append(copy, name, database.GetCollection(name).FindAll());
            }

            foreach (var index in database.GetCollection("$indexes").FindAll().Where(index => index["name"] != "_id").ToList())
            {
                copy.Write(into => into.GetCollection(index["collection"].AsString)
                    .EnsureIndex(index["name"], BsonExpression.Create(index["expression"]), index["unique"]));
            }
        }

        RemoveBeside(target);

        return true;
    }

    public static int Append(LiteFile copy, string collection, IEnumerable<BsonDocument> documents)
    {
        var count = 0;
        foreach (var batch in documents.Chunk(BatchSize))
        {
            copy.Write(into => into.GetCollection(collection).Upsert(batch));
            count += batch.Length;
        }

        return count;
    }

    public static string? Restore(string backup, string path, LiteFileOptions options)
    {
        using var owner = OwnerLock.Take(path, options.Clock);
        var part = path + ".restoring";
        Remove(part);
        PrivateFile.Copy(backup, part);

        // Opening it checks it: a backup that cannot be read must not replace anything.
        try
        {
            LiteFile.Open(part, options).Dispose();
        }
        catch (LiteFileDamagedException error)
        {
            Remove(error.Copy);
            Remove(part);
            throw new LiteFileDamagedException(backup, backup, error.InnerException!);
        }

        RemoveBeside(part);

        string? former = null;
        if (File.Exists(path))
        {
            former = $"{path}.before-{options.Clock.GetUtcNow():yyyyMMdd'T'HHmmssfff}";
            PrivateFile.Copy(path, former);
            if (File.Exists(Engine.LogOf(path)))
            {
                PrivateFile.Copy(Engine.LogOf(path), Engine.LogOf(former));
            }
        }

        // The log first: the backup in the place of the file, with the former file's log beside it, would be neither.
        File.Delete(Engine.LogOf(path));
        File.Move(part, path, overwrite: true);

        return former;
    }

    private static void Remove(string path)
    {
        File.Delete(path);
        RemoveBeside(path);
    }

    private static void RemoveBeside(string path)
    {
        File.Delete(Engine.LogOf(path));
        File.Delete(path + ".lock");
        File.Delete(path + ".owner");
    }
}
