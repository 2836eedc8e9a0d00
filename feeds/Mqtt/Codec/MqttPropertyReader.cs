using Shape = SituationRoom.Feeds.Mqtt.Codec.MqttPropertyTable.Shape;

namespace SituationRoom.Feeds.Mqtt.Codec;

/// <summary>Walks a property section, §2.2.2, and checks each property's place, number and range.</summary>
internal ref struct MqttPropertyReader
{
    private readonly ulong _allowed;
    private readonly bool _repeatableSubscription;
    private MqttReader _reader;
    private ulong _seen;

    /// <param name="section">The section without its length, from <see cref="MqttReader.Section"/>.</param>
    /// <param name="allowed">Bits of <see cref="MqttPropertyTable"/>.</param>
    /// <param name="repeatableSubscription">PUBLISH may bear several subscription identifiers, §3.3.2.3.8.</param>
    public MqttPropertyReader(ReadOnlySpan<byte> section, ulong allowed, bool repeatableSubscription = false)
    {
        _allowed = allowed;
        _repeatableSubscription = repeatableSubscription;
        _reader = new MqttReader(section);
    }

    public readonly MqttFault Fault => _reader.Fault;

    public MqttPropertyId Id { get; private set; }

    /// <summary>The value of a property that is a number.</summary>
    public uint Number { get; private set; }

    /// <summary>The value of a property that is a string or binary data; the name of a user property.</summary>
    public ReadOnlySpan<byte> Bytes { get; private set; }

    /// <summary>Goes to the next property; false at the end, and after a fault, which the caller passes on to <see cref="MqttReader.Adopt"/>.</summary>
    public bool Next()
    {
        if (_reader.AtEnd)
        {
            return false;
        }

        var id = _reader.VarInt();
        var shape = MqttPropertyTable.ShapeOf(id);
        Id = (MqttPropertyId)id;
        if (shape == Shape.None)
        {
            _reader.Fail(MqttFault.UnknownProperty);
        }
        else if ((_allowed & (1UL << id)) == 0)
        {
            _reader.Fail(MqttFault.PropertyNotAllowed);
        }
        else if ((_seen & (1UL << id)) != 0 && !Repeatable())
        {
            _reader.Fail(MqttFault.DuplicateProperty);
        }
        else
        {
            _seen |= 1UL << id;
            Read(shape);
        }

        return _reader.Fault == MqttFault.None;
    }

    private readonly bool Repeatable() =>
        Id == MqttPropertyId.UserProperty || (Id == MqttPropertyId.SubscriptionIdentifier && _repeatableSubscription);

    private void Read(Shape shape)
    {
        switch (shape)
        {
            case Shape.Bit:
                Number = _reader.U8();
                break;
            case Shape.U16:
                Number = _reader.U16();
                break;
            case Shape.U32:
                Number = _reader.U32();
                break;
            case Shape.VarInt:
                Number = (uint)_reader.VarInt();
                break;
            case Shape.Text:
                Bytes = _reader.Utf8();
                break;
            case Shape.Binary:
                Bytes = _reader.Binary();
                break;
            case Shape.Pair:
                Bytes = _reader.Utf8();
                _ = _reader.Utf8();
                break;
            case Shape.None:
            default:
                break;
        }

        if (_reader.Fault != MqttFault.None)
        {
            return;
        }

        if ((shape == Shape.Bit && Number > 1)
            || (Number == 0 && Id is MqttPropertyId.ReceiveMaximum or MqttPropertyId.MaximumPacketSize
                or MqttPropertyId.SubscriptionIdentifier))
        {
            _reader.Fail(MqttFault.PropertyValue);
        }
        else if (Id == MqttPropertyId.TopicAlias && Number == 0)
        {
            _reader.Fail(MqttFault.TopicAlias);
        }
        else if (Id == MqttPropertyId.ResponseTopic && (Bytes.IsEmpty || Bytes.ContainsAny((byte)'#', (byte)'+')))
        {
            _reader.Fail(MqttFault.WildcardInTopic); // [MQTT-3.3.2-14]
        }
    }
}
