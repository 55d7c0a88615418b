namespace RiskRadar.Domain;

/// <summary>Why something could not be read: what to do next depends on it.</summary>
public enum LeftOutKind
{
    /// <summary>None of the other kinds.</summary>
    Other,

    /// <summary>The site's robots.txt refuses it. Trying again does not help: a person decides.</summary>
    Refused,

    /// <summary>The page has changed its shape or is none that we can read. Trying again does not help: a reader must be changed.</summary>
    NotUnderstood,

    /// <summary>The site asked us to wait (429, 503).</summary>
    Busy,

    /// <summary>The site did not answer: no such host, no connection, no end of the answer, a server's error.</summary>
    Unreachable,

    /// <summary>There is no such page (404, 410).</summary>
    Gone,

    /// <summary>The site wants a signed-in reader (401, 403).</summary>
    Forbidden,

    /// <summary>A budget of bytes, pages, depth or time ran out.</summary>
    TooMuch,
}
