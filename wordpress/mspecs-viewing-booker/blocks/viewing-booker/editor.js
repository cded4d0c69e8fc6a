/** Block of the editor. Needs no build: WordPress provides what it uses. */
(({apiFetch, blockEditor, blocks, components, element}, {texts, languages, ...data}) => {
  const {createElement: h, useEffect, useRef, useState} = element;
  const {InspectorControls, useBlockProps} = blockEditor;
  const {ComboboxControl, PanelBody, Placeholder, SelectControl, TextControl} = components;
  const modern = {__next40pxDefaultSize: true, __nextHasNoMarginBottom: true};

  /** Loads the homes that can be chosen; none if Mspecs' plugin is not the source. */
  const useDeals = () => {
    const [deals, setDeals] = useState([]);
    useEffect(() => {
      if (!data.hasDeals) return;
      apiFetch({path: '/mspecs-viewing-booker/v1/editor/deals'}).then(setDeals, () => setDeals([]));
    }, []);
    return deals;
  };

  /** Shows the element with its live times. It is inert: nobody books in the editor. */
  const Preview = ({dealId, viewingId, language}) => {
    const wrapper = useRef(null);
    useEffect(() => {
      const page = wrapper.current.ownerDocument;
      if (page.querySelector(`script[src="${data.scriptUrl}"]`)) return;
      const script = page.createElement('script');
      script.type = 'module';
      script.src = data.scriptUrl;
      page.head.append(script);
    }, []);
    return h(
      'div',
      {ref: wrapper, inert: '', 'aria-label': texts.title},
      h('div', {dangerouslySetInnerHTML: {__html: data.colors}}),
      h('mspecs-viewing-booker', {
        key: [dealId, viewingId, language].join(),
        'deal-id': dealId,
        'viewing-id': viewingId || undefined,
        'proxy-url': data.endpoint,
        lang: language || data.language || 'sv',
        'refresh-interval': '0',
      }),
    );
  };

  const Settings = ({attributes: {dealId, viewingId, language}, setAttributes}) => {
    const deals = useDeals();
    const languageOptions = [
      {value: '', label: texts.ofSite},
      ...Object.entries(languages).map(([value, label]) => ({value, label})),
    ];
    return h(
      InspectorControls,
      null,
      h(
        PanelBody,
        {title: texts.settings},
        deals.length > 0 &&
          h(ComboboxControl, {
            ...modern,
            label: texts.deal,
            help: texts.dealHelp,
            value: dealId,
            options: deals,
            onChange: (value) => setAttributes({dealId: value ?? ''}),
          }),
        h(TextControl, {
          ...modern,
          label: texts.dealId,
          help: texts.dealIdHelp,
          value: dealId,
          onChange: (value) => setAttributes({dealId: value.trim()}),
        }),
        h(TextControl, {
          ...modern,
          label: texts.viewingId,
          value: viewingId,
          onChange: (value) => setAttributes({viewingId: value.trim()}),
        }),
        h(SelectControl, {
          ...modern,
          label: texts.language,
          value: language,
          options: languageOptions,
          onChange: (value) => setAttributes({language: value}),
        }),
      ),
    );
  };

  const Edit = (props) => {
    const {attributes} = props;
    const dealId = attributes.dealId || data.ownDeal;
    return h(
      'div',
      useBlockProps(),
      h(Settings, props),
      dealId
        ? h(Preview, {...attributes, dealId})
        : h(Placeholder, {icon: 'calendar-alt', label: texts.title, instructions: texts.own}),
    );
  };

  blocks.registerBlockType('mspecs/viewing-booker', {edit: Edit, save: () => null});
})(globalThis.wp, globalThis.mspecsViewingBooker);
