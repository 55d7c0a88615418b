namespace RiskRadar.Classify.Tokens;

/// <summary>Texts that show every rule of the tokenizer. Their tokens are compared with an accepted file: a difference needs a new tokenizer version.</summary>
internal static class GoldenTexts
{
    public static readonly IReadOnlyList<string> All =
    [
        "So this is just an ad now.",
        "SELLOUT!!! You sold out, Maya...",
        "you're a sell-out and you know it",
        "I don't even think she isn't paid for this, but nice lighting",
        "never not funny. good",
        "soooo goooood 😂😂😂 love it ❤️❤️",
        "👩‍👩‍👧 👍🏽 🇩🇪🇫🇷 ✨🔥",
        ":) :-( ;) :D =P :'( <3 </3 ^_^ -_- (: >:( :/ xD",
        "@brand_x thanks! mail me at someone@example.com or see https://example.com/a?b=1 now",
        "www.example.org/x and example.com and e.g. this, v2.0 too",
        "#NotAnAd #sellout2026 #ThisIsFine_really",
        "paid $5,000 or €20 for 3 posts at 10:30, 2nd one today",
        "s3llout sh1t $hill f*ck b@d a$$",
        "&quot;honest&quot; review &amp; no ad &lt;3 don&#39;t <br /> next",
        "it\\u2019s \\\"fine\\\"\\nreally",
        "“Totally real” … ‘ok’ — sure?!",
        "What?? No way?! ok!",
        "ｆｕｌｌ ｗｉｄｔｈ 𝗯𝗼𝗹𝗱 ⓒⓘⓡⓒⓛⓔ",
        "sеllоut with Cyrillic е and о",
        "sell\u200Bout zero\u00ADwidth",
        "Das ist doch nur Werbung, schäm dich!",
        "¿Por qué? ¡Qué vergüenza!",
        "это реклама",
        "هذا إعلان مدفوع",
        "यह विज्ञापन है",
        "これは広告です。",
        "[NAME] told [USER] about [URL]",
        "line one\nline two",
        "   \t ",
        "",
        "!!!",
        "....",
        "'quoted' words' and o'clock rock'n'roll",
        "ALL CAPS AND a Few Not",
        "ЛУЧШИЙ канал",
        "a\u0301e\u0301 zalgo t\u0336e\u0336x\u0336t",
    ];
}
