namespace RiskRadar.Storage.PostgreSql;

/// <summary>
/// The tables. Times are UTC ticks, records are their JSON beside the columns they are looked up by, and texts that are ordered are in the
/// order of their bytes, so that both technologies answer alike.
/// </summary>
internal static class PostgreSqlSchema
{
    /// <summary>Makes what is missing; safe to run by several processes at once.</summary>
    public const string Create = """
        SELECT pg_advisory_xact_lock(hashtext('riskradar.schema'));

        CREATE TABLE IF NOT EXISTS influencers (id uuid PRIMARY KEY, handle text COLLATE "C" NOT NULL, j bytea NOT NULL);
        CREATE INDEX IF NOT EXISTS influencers_handle ON influencers (handle, id);
        CREATE TABLE IF NOT EXISTS accounts (id uuid PRIMARY KEY, j bytea NOT NULL);

        CREATE TABLE IF NOT EXISTS posts (
            id uuid PRIMARY KEY, influencer uuid NOT NULL, published bigint, revision bigint NOT NULL, j bytea NOT NULL);
        CREATE INDEX IF NOT EXISTS posts_published ON posts (influencer, published DESC NULLS LAST, id);
        CREATE INDEX IF NOT EXISTS posts_revision ON posts (influencer, revision);

        CREATE TABLE IF NOT EXISTS revisions (influencer uuid PRIMARY KEY, n bigint NOT NULL);

        CREATE TABLE IF NOT EXISTS comments (
            post uuid NOT NULL, key text COLLATE "C" NOT NULL, id text NOT NULL, influencer uuid NOT NULL, author bigint, body text NOT NULL,
            published bigint, likes int, parent text, model text COLLATE "C", sentiment int, scores bytea, language text, supported boolean,
            revision bigint NOT NULL, first_seen bigint NOT NULL, vanished bigint,
            PRIMARY KEY (post, key));
        CREATE INDEX IF NOT EXISTS comments_model ON comments (post, model);
        CREATE INDEX IF NOT EXISTS comments_revision ON comments (influencer, revision);
        CREATE INDEX IF NOT EXISTS comments_author ON comments (author);
        CREATE INDEX IF NOT EXISTS comments_vanished ON comments (influencer, post) WHERE vanished IS NOT NULL;
        CREATE INDEX IF NOT EXISTS comments_age ON comments ((COALESCE(published, first_seen)));

        CREATE TABLE IF NOT EXISTS removed_comments (
            post uuid NOT NULL, key text COLLATE "C" NOT NULL, id text NOT NULL, influencer uuid NOT NULL, revision bigint NOT NULL,
            PRIMARY KEY (post, key));
        CREATE INDEX IF NOT EXISTS removed_comments_revision ON removed_comments (influencer, revision);

        CREATE TABLE IF NOT EXISTS bodies (sha text PRIMARY KEY, z bytea NOT NULL);
        CREATE TABLE IF NOT EXISTS snapshots (
            address text NOT NULL, fetched bigint NOT NULL, sha text NOT NULL, j bytea NOT NULL, PRIMARY KEY (address, fetched, sha));
        CREATE INDEX IF NOT EXISTS snapshots_sha ON snapshots (sha);
        CREATE INDEX IF NOT EXISTS snapshots_fetched ON snapshots (fetched);

        CREATE TABLE IF NOT EXISTS scans (id uuid PRIMARY KEY, post uuid, started bigint NOT NULL, j bytea NOT NULL);
        CREATE INDEX IF NOT EXISTS scans_post ON scans (post, started DESC);
        CREATE INDEX IF NOT EXISTS scans_started ON scans (started DESC, id);
        CREATE TABLE IF NOT EXISTS latest_scans (
            influencer uuid NOT NULL, address text NOT NULL, id uuid NOT NULL, ended boolean NOT NULL, started bigint NOT NULL, j bytea NOT NULL,
            PRIMARY KEY (influencer, address));

        CREATE TABLE IF NOT EXISTS assessments (influencer uuid NOT NULL, as_of bigint NOT NULL, z bytea NOT NULL, PRIMARY KEY (influencer, as_of));
        CREATE TABLE IF NOT EXISTS latest_assessments (influencer uuid PRIMARY KEY, handle text COLLATE "C" NOT NULL, as_of bigint NOT NULL);
        CREATE TABLE IF NOT EXISTS roster (id int PRIMARY KEY, z bytea NOT NULL);
        CREATE TABLE IF NOT EXISTS audiences (influencer uuid PRIMARY KEY, revision bigint NOT NULL, z bytea NOT NULL);
        CREATE TABLE IF NOT EXISTS secrets (name text PRIMARY KEY, b bytea NOT NULL);
        CREATE TABLE IF NOT EXISTS users (name text COLLATE "C" PRIMARY KEY, j bytea NOT NULL);

        CREATE TABLE IF NOT EXISTS agenda (
            duty text NOT NULL, subject uuid NOT NULL, account uuid, influencer uuid, due bigint NOT NULL, handed_out bigint,
            starts int NOT NULL, failures int NOT NULL, version bigint NOT NULL, PRIMARY KEY (duty, subject));
        CREATE INDEX IF NOT EXISTS agenda_due ON agenda (due, duty, subject);
        CREATE INDEX IF NOT EXISTS agenda_account ON agenda (account, due);

        CREATE TABLE IF NOT EXISTS pauses (id text PRIMARY KEY, at bigint NOT NULL, j bytea NOT NULL);
        CREATE TABLE IF NOT EXISTS runs (id uuid PRIMARY KEY, started bigint NOT NULL, j bytea NOT NULL);
        CREATE INDEX IF NOT EXISTS runs_started ON runs (started DESC, id);
        CREATE TABLE IF NOT EXISTS notifications (id uuid PRIMARY KEY, created bigint NOT NULL, j bytea NOT NULL);
        CREATE INDEX IF NOT EXISTS notifications_created ON notifications (created, id);
        CREATE TABLE IF NOT EXISTS notes (key text COLLATE "C" PRIMARY KEY, name text NOT NULL, b bytea NOT NULL);
        """;
}
