using Microsoft.Extensions.Options;

namespace RiskRadar.Report.Channels.Webhook;

[OptionsValidator]
internal sealed partial class WebhookOptionsValidator : IValidateOptions<WebhookOptions>;
